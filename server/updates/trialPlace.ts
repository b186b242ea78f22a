import type { Id } from './updateParts.ts'
import type { Steps, TrialList, TrialNode, TrialNodes } from './trialNodes.ts'

/**
 * Puts a node into its list where Yjs would, and spends a step for each rival it passes on the way: Yjs compares an
 * item with everything that was written at the same place by people who did not know of it. After `Item.integrate` of
 * Yjs 13.
 */
export function place(
  nodes: TrialNodes,
  steps: Steps,
  node: TrialNode,
  { left, right, list }: { left: TrialNode | null; right: TrialNode | null; list: TrialList },
): void {
  const first = left === null ? nodes.startOf(list) : nodes.nextOf(left)
  const behind = first === right ? left : behindRivals(nodes, steps, node, { left, right, first })
  node.list = list
  list.length++
  if (behind === null) {
    node.next = nodes.startOf(list)
    list.start = node
  } else {
    node.next = nodes.nextOf(behind)
    behind.next = node
  }
}

interface Between {
  left: TrialNode | null
  right: TrialNode | null
  first: TrialNode | null
}

function behindRivals(
  nodes: TrialNodes,
  steps: Steps,
  node: TrialNode,
  { left, right, first }: Between,
): TrialNode | null {
  const passed = new Set<TrialNode>()
  const open = new Set<TrialNode>()
  let behind = left
  for (let rival = first; rival !== null && rival !== right; rival = nodes.nextOf(rival)) {
    steps.spend(2)
    passed.add(rival)
    open.add(rival)
    if (isSame(node.origin, rival.origin)) {
      if (rival.client < node.client) {
        behind = rival
        open.clear()
      } else if (isSame(node.right, rival.right)) break
    } else {
      const origin = rival.origin === null ? undefined : nodes.find(rival.origin)
      if (origin === undefined || !passed.has(origin)) break
      if (open.has(origin)) continue
      behind = rival
      open.clear()
    }
  }
  return behind
}

function isSame(a: Id | null, b: Id | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)
}

import type { Kit, KitArchitecture } from '../kit/kit.ts'
import { linkOptions } from '../kit/linkOptions.ts'
import { placeKit } from '../kit/placeKit.ts'
import { definitionOf } from '../board/plainComponent.ts'
import { computeEstimates } from '../estimate/estimates.ts'
import type { JsonPath } from './jsonLine.ts'

/** What is wrong with a kit that has the right form, and where. */
export interface KitFault {
  path: JsonPath
  message: string
}

/**
 * Names that lead nowhere, cells that are taken, formulas that cannot be computed, links that cannot be drawn: the
 * first fault of a kit.
 */
export function findKitFault(kit: Kit): KitFault | undefined {
  const faults = [...nodeFaults(kit.architecture), ...linkFaults(kit.architecture), ...stepFaults(kit)]
  // Drawing needs names that lead somewhere.
  return faults[0] ?? firstUndrawable(kit)
}

function nodeFaults({ lanes, nodes }: KitArchitecture): KitFault[] {
  const at = (index: number, field: string, message: string): KitFault => ({
    path: ['architecture', 'nodes', index, field],
    message,
  })
  return [
    ...repeated(lanes, ({ id }) => id).map(([index, id]) => ({
      path: ['architecture', 'lanes', index, 'id'],
      message: `the lane "${id}" is there twice`,
    })),
    ...lanes.flatMap(({ id }, index) =>
      nodes.some((node) => node.lane === id)
        ? []
        : [{ path: ['architecture', 'lanes', index], message: `the lane "${id}" has no component` }],
    ),
    ...repeated(nodes, ({ id }) => id).map(([index, id]) => at(index, 'id', `the component "${id}" is there twice`)),
    ...repeated(nodes, ({ col, row }) => `column ${col}, row ${row}`).map(([index, cell]) =>
      at(index, 'col', `${cell} is taken by another component`),
    ),
    ...nodes.flatMap(({ kind, lane }, index) => [
      ...(definitionOf(kind) === undefined ? [at(index, 'kind', `there is no kind "${kind}" in the catalogue`)] : []),
      ...(lanes.some(({ id }) => id === lane) ? [] : [at(index, 'lane', `there is no lane "${lane}"`)]),
    ]),
  ]
}

function linkFaults({ nodes, links }: KitArchitecture): KitFault[] {
  const ids = new Set(nodes.map(({ id }) => id))
  return [
    ...links.flatMap(({ from, to }, index) => {
      const unknown = [from, to].find((id) => !ids.has(id))
      if (unknown !== undefined)
        return [{ path: ['architecture', 'links', index], message: `there is no component "${unknown}"` }]
      return from === to ? [{ path: ['architecture', 'links', index], message: `"${from}" is linked with itself` }] : []
    }),
    ...repeated(links, ({ from, to }) => `${from} to ${to}`).map(([index, ends]) => ({
      path: ['architecture', 'links', index],
      message: `the link from ${ends} is there twice`,
    })),
  ]
}

function stepFaults({ steps, architecture: { nodes } }: Kit): KitFault[] {
  const isNode = (id: string): boolean => nodes.some((node) => node.id === id)
  const { estimates } = steps.clarify
  const path = ['steps', 'clarify', 'estimates']
  return [
    ...repeated(estimates, ({ id }) => id).map(([index, id]) => ({
      path: [...path, index, 'id'],
      message: `the estimate "${id}" is there twice`,
    })),
    ...estimates.flatMap((_, index) => {
      const message = problemOf(() => computeEstimates(estimates.slice(0, index + 1)))
      return message === undefined ? [] : [{ path: [...path, index, 'formula'], message }]
    }),
    ...steps.serve.latency.flatMap(({ node }, index) =>
      isNode(node)
        ? []
        : [{ path: ['steps', 'serve', 'latency', index, 'node'], message: `there is no component "${node}"` }],
    ),
    ...steps.serve.path.flatMap((node, index) =>
      isNode(node) ? [] : [{ path: ['steps', 'serve', 'path', index], message: `there is no component "${node}"` }],
    ),
  ]
}

function firstUndrawable(kit: Kit): KitFault | undefined {
  const placement = placeKit(kit)
  for (const [index, link] of kit.architecture.links.entries()) {
    const alone = { ...kit, architecture: { ...kit.architecture, links: [link] } }
    let found = 0
    const message = problemOf(() => void (found = linkOptions(alone, placement, 1)[0]?.length ?? 0))
    const path = ['architecture', 'links', index]
    if (message !== undefined) return { path, message }
    if (found === 0)
      return {
        path,
        message: `no way from "${link.from}" to "${link.to}" is free with room for "${link.label}": move one of them, widen a gap or shorten the label`,
      }
  }
  return undefined
}

function problemOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
  }
}

/** Items whose key an earlier one has, by place and key. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): [number, string][] {
  const keys = items.map(keyOf)
  return keys.flatMap((key, index): [number, string][] => (keys.indexOf(key) < index ? [[index, key]] : []))
}

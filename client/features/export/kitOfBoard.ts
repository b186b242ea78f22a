import { renderPlaintextFromRichText, type Editor, type TLArrowBinding, type TLArrowShape, type TLShape } from 'tldraw'
import type { KitNode } from '../../../shared/kit/kit.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import type { BoardParts } from '../../../shared/kitFile/kitFromBoard.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { linkKindOf } from '../../shapes/LinkShapeUtil.tsx'

/** Of an open page, what a kit can hold, and how many other things lie there. */
export function partsOfBoard(editor: Editor): { parts: BoardParts; others: number; unknown: number } {
  const shapes = editor.getCurrentPageShapesSorted()
  const cards = shapes.filter((shape) => shape.type === 'component')
  const known = cards.filter(({ props }) => findComponent(props.kind) !== undefined)
  const ids = new Set<string>(known.map(({ id }) => id))
  const lanes = shapes.filter((shape) => shape.type === 'lane')
  const links = shapes.filter((shape) => shape.type === 'arrow').flatMap((arrow) => linkOf(editor, arrow, ids) ?? [])
  const parts = {
    cards: known.map(({ id, props: { kind, title, technology, attrs }, ...shape }) => ({
      id,
      kind,
      title,
      technology,
      attrs: attrs as KitNode['attrs'],
      laneId: laneOf(editor, { id, ...shape } as TLShape),
      ...rectOf(editor, id),
    })),
    lanes: lanes.map(({ id, props: { title, plane } }) => ({ id, title, plane })),
    links,
  }
  return {
    parts,
    others: shapes.length - cards.length - lanes.length - links.length,
    unknown: cards.length - known.length,
  }
}

function laneOf(editor: Editor, shape: TLShape): string | undefined {
  return editor.findShapeAncestor(shape, ({ type }) => type === 'lane')?.id
}

function linkOf(editor: Editor, arrow: TLArrowShape, ids: ReadonlySet<string>) {
  const bindings = editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')
  const end = (terminal: 'start' | 'end') => bindings.find(({ props }) => props.terminal === terminal)?.toId
  const [from, to] = [end('start'), end('end')]
  if (from === undefined || to === undefined || !ids.has(from) || !ids.has(to)) return undefined
  return {
    from,
    to,
    kind: linkKindOf(arrow) ?? ('request' as const),
    label: renderPlaintextFromRichText(editor, arrow.props.richText).trim().slice(0, 60),
  }
}

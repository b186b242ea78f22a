import { computed, EditorAtom, type Computed, type Editor, type TLShape } from 'tldraw'
import { isLinkKind, LINK_KINDS, type LinkKind } from '../../../shared/board/links.ts'

/** A key explains nothing where all links are alike. */
const FEWEST = 2

const UNEXPLAINED = new EditorAtom<Computed<string>>('unexplained kinds', (editor) =>
  computed('unexplained kinds', () => kindsToExplain(editor.getCurrentPageShapes()).join(' ')),
)

/**
 * The kinds of links that some shapes use and no legend among them explains, in the legend's order; none for fewer than
 * two kinds.
 */
export function kindsToExplain(shapes: readonly TLShape[]): LinkKind[] {
  const links = shapes.filter(({ type }) => type === 'arrow').map(({ meta }) => meta['link'])
  const used = new Set(links.filter(isLinkKind))
  const explained = new Set(shapes.flatMap((shape) => (shape.type === 'legend' ? shape.props.kinds : [])))
  const kinds = LINK_KINDS.filter((kind) => used.has(kind))
  return kinds.length < FEWEST || kinds.every((kind) => explained.has(kind)) ? [] : kinds
}

/** The same of the open page, live; the same list while the same kinds are used. */
export function unexplainedKinds(editor: Editor): LinkKind[] {
  return UNEXPLAINED.get(editor).get().split(' ').filter(isLinkKind)
}

import { createShapeId, toRichText, type Editor, type TLTextShape } from 'tldraw'
import { overlaps, type Box, type Point } from '../../../shared/geometry/box.ts'
import { bringIntoView, freeView } from '../view/freeView.ts'

const WIDTH_PX = 360
const GAP_PX = 32
/** As many rows of the view below it are looked through before it goes beside everything. */
const ROWS = 8

/**
 * Puts a text on the page as a plain text shape, in room that is free, as one step of undo. Returns a sentence for
 * people when it cannot be put there.
 */
export function placeText(editor: Editor, text: string): string | undefined {
  if (editor.getCurrentPageShapeIds().size >= editor.options.maxShapesPerPage)
    return 'This page is too full for it. Make a new page, from the menu beside the page’s name, and try again.'
  const id = createShapeId()
  const taken = takenBoxes(editor)
  editor.setCurrentTool('select')
  editor.markHistoryStoppingPoint('place text')
  editor.run(() => {
    editor.createShape<TLTextShape>({
      id,
      type: 'text',
      parentId: editor.getCurrentPageId(),
      props: { richText: toRichText(text), autoSize: false, w: WIDTH_PX, size: 's', font: 'sans', textAlign: 'start' },
    })
    // How high it is shows only once it is there.
    const { w, h } = editor.getShapeGeometry(id).bounds
    editor.updateShape({ id, type: 'text', ...freePlace(editor, { w, h }, taken) })
    editor.select(id)
  })
  const bounds = editor.getShapePageBounds(id)
  if (bounds !== undefined) bringIntoView(editor, bounds)
  return undefined
}

/** The first free place of the view, row by row; else right of everything. */
function freePlace(editor: Editor, { w, h }: { w: number; h: number }, taken: readonly Box[]): Point {
  const view = freeView(editor)
  for (let row = 0; row < ROWS; row++) {
    for (let x = view.x; x + w <= view.maxX; x += GAP_PX) {
      const box = { x, y: view.y + row * ((view.h - h) / ROWS), w, h }
      if (box.y < view.y) break
      if (!taken.some((other) => overlaps(box, other, GAP_PX / 2))) return { x: box.x, y: box.y }
    }
  }
  if (taken.length === 0) return { x: view.x, y: view.y }
  return { x: Math.max(...taken.map((box) => box.x + box.w)) + GAP_PX, y: Math.min(...taken.map((box) => box.y)) }
}

function takenBoxes(editor: Editor): Box[] {
  return editor
    .getCurrentPageShapes()
    .map(({ id }) => editor.getShapePageBounds(id))
    .filter((box) => box !== undefined)
}

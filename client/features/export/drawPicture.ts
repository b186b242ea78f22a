import { Box, type Editor, type TLShapeId } from 'tldraw'
import { kindsToExplain } from '../../canvas/links/usedKinds.ts'
import { cropSvg } from './svg/cropSvg.ts'
import { drawOptions, PADDING_PX, shapesOf, type ImageChoice } from './imageChoice.ts'
import type { SvgDrawing } from './svg/resizeSvg.ts'
import { withLegend } from './svg/withLegend.ts'

/** What is chosen of the open page, with a legend where one is wanted and needed; undefined when there is nothing. */
export async function drawPicture(editor: Editor, choice: ImageChoice, scale: number): Promise<SvgDrawing | undefined> {
  const ids = shapesOf(editor, choice)
  const bounds = placeOf(editor, ids)
  if (bounds === undefined) return undefined
  // Twice, because one lane or frame alone is a sheet to tldraw: it would not be drawn, and have no margin.
  const drawn = await editor.getSvgString([...ids, ...ids], { ...drawOptions(choice), scale, bounds })
  if (drawn === undefined) return undefined
  const kinds = choice.legend ? kindsToDraw(editor, choice) : []
  const cropped = cropSvg(drawn, { padding: PADDING_PX, scale })
  return withLegend(cropped, kinds, { theme: choice.theme, padding: PADDING_PX, scale })
}

/** Around shapes and all they hold, as far as they are seen: tldraw leaves no margin around one picture. */
function placeOf(editor: Editor, ids: readonly TLShapeId[]): Box | undefined {
  const all = [...editor.getShapeAndDescendantIds([...ids])].flatMap((id) => editor.getShapeMaskedPageBounds(id) ?? [])
  return all.length === 0 ? undefined : Box.Common(all)
}

/** The kinds of links that the picture would leave unexplained. */
export function kindsToDraw(editor: Editor, choice: Pick<ImageChoice, 'scope'>) {
  const ids = [...editor.getShapeAndDescendantIds(shapesOf(editor, choice))]
  return kindsToExplain(ids.flatMap((id) => editor.getShape(id) ?? []))
}

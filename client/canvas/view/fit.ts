import type { Box as PlainBox } from '../../../shared/geometry/box.ts'
import { EditorAtom, type Editor, type TLPageId, type TLShape } from 'tldraw'
import { fitCamera, isSameCamera, type Camera } from '../../entry/view/fitCamera.ts'
import { freeScreen } from './freeView.ts'
import { mainPart } from '../../entry/view/mainPart.ts'
import { LOWEST_READABLE_ZOOM } from '../../entry/view/zooms.ts'

/** How a camera gets where it goes: at once, or seen to move, which reduced motion makes at once. */
export type Glide = 'at once' | 'glide'

/** Whoever asks sees everything; what opens by itself stays readable. */
export type Least = 'all' | 'readable'

/** Long enough for the eye to follow. */
const GLIDE_MS = 180
/** tldraw goes no lower. */
const LOWEST_ZOOM = 0.05

/** What was last fitted, and the camera that it got. */
interface Fitted {
  page: TLPageId
  least: Least
  camera: Camera
}

const FITTED = new EditorAtom<Fitted | undefined>('what was fitted', () => undefined)

/** Shows the whole page in the free part of the canvas; gives the camera that does, where there is anything. */
export function fitBoard(editor: Editor, glide: Glide = 'at once', least: Least = 'all'): Camera | undefined {
  const box = wholeBoard(editor)
  if (box === undefined) return undefined
  const camera = fitBox(editor, box, glide, least)
  FITTED.set(editor, { page: editor.getCurrentPageId(), least, camera })
  return camera
}

/** Shows the page at a place that was chosen before: as good as fitted, where `isFit`. */
export function showAt(editor: Editor, camera: Camera, isFit: boolean): void {
  editor.setCamera(camera, { immediate: true })
  if (isFit) FITTED.set(editor, { page: editor.getCurrentPageId(), least: 'readable', camera })
}

/** Shows the whole page anew where the canvas has another size and nobody has looked elsewhere meanwhile. */
export function refitBoard(editor: Editor): void {
  const fitted = FITTED.get(editor)
  if (fitted === undefined || fitted.page !== editor.getCurrentPageId()) return
  if (isSameCamera(editor.getCamera(), fitted.camera)) fitBoard(editor, 'at once', fitted.least)
}

/** Shows what is selected in the free part of the canvas; the whole page when nothing is. */
export function fitSelection(editor: Editor, glide: Glide = 'at once'): Camera | undefined {
  const selected = editor.getSelectionPageBounds()
  return selected === null ? fitBoard(editor, glide) : fitBox(editor, selected, glide)
}

/** Shows a part of the page in the free part of the canvas, at its own size at most. */
export function fitBox(editor: Editor, box: PlainBox, glide: Glide = 'at once', least: Least = 'all'): Camera {
  const camera = cameraOn(editor, box, least)
  if (glide === 'glide') glideTo(editor, camera)
  else editor.setCamera(camera, { immediate: true })
  return camera
}

export function glideTo(editor: Editor, camera: Camera): void {
  editor.setCamera(camera, { animation: { duration: GLIDE_MS } })
}

function cameraOn(editor: Editor, { x, y, w, h }: PlainBox, least: Least): Camera {
  return fitCamera(freeScreen(editor), { x, y, w, h }, least === 'all' ? LOWEST_ZOOM : LOWEST_READABLE_ZOOM)
}

function wholeBoard(editor: Editor): PlainBox | undefined {
  const shapes = editor.getCurrentPageShapes()
  return mainPart(
    boxesOf(editor, shapes),
    boxesOf(editor, shapes.filter(({ type }) => type === 'component')),
  )
}

function boxesOf(editor: Editor, shapes: readonly TLShape[]): PlainBox[] {
  return shapes.map((shape) => roomOf(editor, shape)).filter((box) => box !== undefined)
}

/** A legend is drawn larger from afar, in room that it has: what is fitted must hold it then too. */
function roomOf(editor: Editor, shape: TLShape): PlainBox | undefined {
  const box = editor.getShapePageBounds(shape)
  if (box === undefined || shape.type !== 'legend') return box
  return { x: box.x, y: box.y, w: Math.max(box.w, shape.props.w), h: Math.max(box.h, shape.props.h) }
}

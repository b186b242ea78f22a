import { X } from 'lucide'
import { Box, useEditor, useValue, type Editor, type TLPageId, type TLShapeId } from 'tldraw'
import {
  hideSpotlight, spotlightActs, spotlightOf, spotlitHere,
} from '../../canvas/spotlight/editorSpotlight.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { isInView, showPlace } from '../../canvas/view/showPlace.ts'
import { Button } from '../../controls/Button.tsx'
import { sayLit } from './sayLit.ts'
import './SpotlightLine.css'

/** In px on screen. */
const SEEN_PX = 4

/**
 * Who points at what, with the way there for who looks elsewhere; the view stays where it is until that is pressed.
 */
export function SpotlightLine() {
  const editor = useEditor()
  const key = useValue('spotlight', () => spotlightOf(editor)?.key, [editor])
  const words = useValue('spotlight in words', () => sayOf(editor), [editor])
  return (
    <>
      {/* Kept, and apart from the buttons, so that each spotlight is said once. */}
      <p className="ss-hidden" role="status">{words}</p>
      {key !== undefined && <Line editor={editor} words={words} />}
    </>
  )
}

function Line({ editor, words }: { editor: Editor; words: string }) {
  const color = useValue('colour', () => {
    const by = spotlightOf(editor)?.by
    return typeof by === 'object' ? by.color : editor.user.getColor()
  }, [editor])
  const isOwn = useValue('own', () => spotlightOf(editor)?.by === 'own', [editor])
  const isSeen = useValue('seen', () => isLitInView(editor), [editor])
  return (
    <div className="ss-spotlight" {...keepFromCanvas(editor)}>
      <span className="ss-spotlight-dot" style={{ background: color }} aria-hidden="true" />
      <span className="ss-spotlight-words" title={words}>{words}</span>
      {!isSeen && <Button onClick={() => show(editor)}>Show</Button>}
      {isOwn
        ? <Button onClick={() => spotlightActs(editor)?.end()}>End <kbd>Esc</kbd></Button>
        : <Button look="icon" icon={X} aria-label="Put it away for me" onClick={() => hideSpotlight(editor)} />}
    </div>
  )
}

function sayOf(editor: Editor): string {
  const seen = spotlightOf(editor)
  if (seen === undefined) return ''
  const lit = sayLit(editor, seen.shapes)
  return seen.by === 'own' ? `Everyone is shown ${lit}` : `${seen.by.name} points at ${lit}`
}

function isLitInView(editor: Editor): boolean {
  const place = placeOf(editor)
  if (place === undefined) return false
  // A little less than all of it, because a view that was brought there ends where it ends.
  return isInView(editor, place.pageId, place.box.expandBy(-SEEN_PX / editor.getZoomLevel()))
}

function show(editor: Editor): void {
  const place = placeOf(editor)
  if (place !== undefined) showPlace(editor, place.pageId, place.box)
  editor.getContainer().focus()
}

/** Where it is on the page that is shown, else on the page of the first. */
function placeOf(editor: Editor): { pageId: TLPageId; box: Box } | undefined {
  const all = (spotlightOf(editor)?.shapes ?? []) as readonly TLShapeId[]
  const here = spotlitHere(editor)
  const pageId = here.length > 0 ? editor.getCurrentPageId() : all[0] && editor.getAncestorPageId(all[0])
  const shapes = all.filter((id) => editor.getAncestorPageId(id) === pageId)
  const boxes = shapes.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  return pageId === undefined || boxes.length === 0 ? undefined : { pageId, box: Box.Common(boxes) }
}

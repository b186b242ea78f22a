import { memo, useRef } from 'react'
import { useEditor, usePassThroughWheelEvents, useQuickReactor, useValue, type Editor } from 'tldraw'
import { openCount } from '../../../shared/comments/threads.ts'
import { openQuestions } from '../../../shared/comments/withQuestions.ts'
import { commentsOf } from '../../canvas/comments/editorComments.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { commentsState, openThread } from './commentsState.ts'
import { pinPlace } from '../../canvas/comments/pinPlace.ts'
import { sayWhere } from '../../canvas/comments/sayWhere.ts'
import { unreadOf } from './unread.ts'
import './CommentPins.css'

interface Pin {
  on: string
  /** In page px. */
  x: number
  y: number
  isCorner: boolean
  count: number
  isNew: boolean
  isOpen: boolean
  /** A host's question there waits for an answer. */
  isAsked: boolean
  color: string
}

/** So far beyond the view a pin is still drawn, in px of the screen: as far as it reaches. */
const REACH_PX = 48

/**
 * A pin with the number of open messages at each thing that was commented on. The layer goes along with the camera as a
 * whole, so that panning costs the same with one and with hundreds; keys reach the threads by the list.
 */
export function CommentPins() {
  const editor = useEditor()
  const layer = useRef<HTMLDivElement>(null)
  usePassThroughWheelEvents(layer)
  useQuickReactor('move the pins', () => {
    const { x, y, z } = editor.getCamera()
    if (layer.current === null) return
    layer.current.style.transform = `scale(${z}) translate(${x}px, ${y}px)`
    const unzoom = String(1 / z)
    // Each pin is styled anew by it, which panning need not pay for.
    if (layer.current.style.getPropertyValue('--ss-unzoom') !== unzoom)
      layer.current.style.setProperty('--ss-unzoom', unzoom)
  }, [editor])
  // As text, because a new list at every step of the camera would draw all pins anew.
  const shown = useValue('pins', () => JSON.stringify(pinsInView(editor)), [editor])
  return (
    <div ref={layer} className="ss-pins">
      {(JSON.parse(shown) as Pin[]).map((pin) => <CommentPin key={pin.on} editor={editor} {...pin} />)}
    </div>
  )
}

const CommentPin = memo((pin: Pin & { editor: Editor }) => {
  const { editor, on, x, y, isCorner, count, isNew, isOpen, isAsked, color } = pin
  // Apart from the list of pins, which is made anew at every step of the camera.
  const where = useValue('where', () => sayWhere(editor, on, commentsOf(editor)?.thread(on)?.comments ?? []),
    [editor, on])
  // The board is panned and zoomed also where a pin is under the pointer.
  const { onWheelCapture: _wheel, ...keptFromCanvas } = keepFromCanvas(editor)
  return (
    <button
      type="button"
      className={['ss-pin', isCorner && 'ss-pin-corner', isNew && 'ss-pin-new', isOpen && 'ss-pin-open',
        isAsked && 'ss-pin-asked'].filter(Boolean).join(' ')}
      style={{ translate: `${x}px ${y}px`, ...(!isAsked && { borderColor: color }) }}
      aria-label={`${where}: ${sayCount(count, isAsked)}${isNew ? ', new' : ''}`}
      title={where}
      {...keptFromCanvas}
      onClick={() => openThread(editor, on)}
    >
      {isAsked ? '?' : count === 0 ? '+' : count > 99 ? '99+' : count}
    </button>
  )
})

function sayCount(count: number, isAsked: boolean): string {
  if (isAsked) return count === 1 ? 'a question' : `a question, ${count} messages`
  return count === 1 ? '1 comment' : `${count} comments`
}

function pinsInView(editor: Editor): Pin[] {
  const comments = commentsOf(editor)
  if (comments === undefined) return []
  const { thread: opened } = commentsState(editor)
  const view = editor.getViewportPageBounds().clone().expandBy(REACH_PX / editor.getZoomLevel())
  const pageId = editor.getCurrentPageId()
  const pinOf = (on: string): Pin[] => {
    const place = pinPlace(editor, on)
    if (place?.pageId !== pageId || !view.containsPoint(place)) return []
    const thread = comments.thread(on)
    const said = thread?.comments ?? []
    return [{
      on, x: Math.round(place.x), y: Math.round(place.y), isCorner: place.isCorner === true,
      count: thread === undefined ? 0 : openCount(thread),
      isNew: unreadOf(editor, comments, said).length > 0, isOpen: on === opened,
      isAsked: openQuestions(said).length > 0,
      color: said.at(-1)?.color ?? '',
    }]
  }
  const waiting = comments.threads.get().filter(({ isResolved, on }) => !isResolved && on !== opened)
  return [...waiting.map(({ on }) => on), ...(opened === undefined ? [] : [opened])].flatMap(pinOf)
}

import { useLayoutEffect, useRef } from 'react'
import { useEditor, useValue, type Editor } from 'tldraw'
import { wholeWords } from '../../shapes/wholeWords.ts'
import { useRestingPointer } from './useRestingPointer.ts'
import './WholeWords.css'

/** What stays free between the pointer and the words, and between them and the canvas' edge, px. */
const GAP_PX = { below: 20, above: 10, edge: 8 } as const

/** What a card, a lane or a link says in full, beside a pointer that rests on it, where some of that cannot be read. */
export function WholeWords() {
  const editor = useEditor()
  const place = useRestingPointer(editor)
  const words = useValue('whole words', () => place && wordsAt(editor, place), [editor, place])
  if (place === undefined || words === undefined) return null
  const { x, y } = editor.getViewportScreenBounds()
  return <Words key={words.join('\n')} words={words} x={place.x - x} y={place.y - y} />
}

/** Nothing while something is drawn, dragged or written: then a pointer that rests is at work. */
function wordsAt(editor: Editor, place: { x: number; y: number }): readonly string[] | undefined {
  if (!editor.isInAny('select.idle', 'hand.idle')) return undefined
  const hit = editor.getShapeAtPoint(editor.screenToPage(place), {
    hitLabels: true,
    hitLocked: true,
    margin: editor.getHitTestMargin(),
    renderingOnly: true,
  })
  return hit && wholeWords(editor, hit)
}

function Words({ words: [title, ...rest], x, y }: { words: readonly string[]; x: number; y: number }) {
  const box = useRef<HTMLDivElement>(null)
  // Measured before it is seen: at an edge it stands on the pointer's other side.
  useLayoutEffect(() => {
    const own = box.current
    const parent = own?.parentElement
    if (own === null || parent === null || parent === undefined) return
    const left = Math.max(GAP_PX.edge, Math.min(x, parent.clientWidth - own.offsetWidth - GAP_PX.edge))
    const below = y + GAP_PX.below
    const isBelow = below + own.offsetHeight <= parent.clientHeight - GAP_PX.edge
    const top = isBelow ? below : Math.max(GAP_PX.edge, y - GAP_PX.above - own.offsetHeight)
    own.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }, [x, y])
  return (
    <div ref={box} className="ss-whole-words" role="tooltip">
      <p>{title}</p>
      {rest.map((line, at) => <p key={at} className="ss-whole-words-quiet">{line}</p>)}
    </div>
  )
}

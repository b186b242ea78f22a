import { react } from '@tldraw/state'
import { useEffect } from 'react'
import { EditorAtom, useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import type { PlayedCard } from '../../../shared/interview/curveballs.ts'
import { touchedParts } from '../../../shared/interview/touchedParts.ts'
import { wholeStructureOf } from '../../../shared/graph/plainParts.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { curveballDesk } from '../../canvas/round/curveballDesk.ts'
import { touchesOf } from './keptTouches.ts'
import { PULSES_MS } from './pulse.ts'

/** What the card that is shown is about, on the page that is shown. */
export interface Touched {
  parts: readonly { id: TLShapeId; title: string }[]
  /** Since when it pulses, in ms; undefined once it is still. */
  beatMs: number | undefined
}

const NOTHING: Touched = { parts: [], beatMs: undefined }
const TOUCHED = new EditorAtom<Touched>('touched by the curveball', () => NOTHING)

export function touchedOf(editor: Editor): Touched {
  return TOUCHED.get(editor)
}

/** Rest after the last change before the board is read again: a drag changes it in every frame. */
const REST_MS = 250

/** Keeps marked what a card is about for as long as it is shown; nothing for none. */
export function useTouched(card: PlayedCard | undefined): void {
  const editor = useEditor()
  const deck = useValue('deck', () => curveballDesk(editor).deck, [editor])
  const { traits: does = [], kinds: are = [] } = card === undefined ? {} : touchesOf(card, deck)
  const about = card && JSON.stringify([card.fromMs, does, are])
  useEffect(() => {
    if (about === undefined) return undefined
    const [, traits, kinds] = JSON.parse(about) as [number, string[], string[]]
    const read = (): void => {
      const { parts } = wholeStructureOf(boardGraph(editor))
      const touched = touchedParts({ traits, kinds }, parts).map(({ id, title }) => ({ id: id as TLShapeId, title }))
      const before = TOUCHED.get(editor)
      if (JSON.stringify(before.parts) !== JSON.stringify(touched)) TOUCHED.set(editor, { ...before, parts: touched })
    }
    const stopReading = readAtRest(editor, read)
    const stopBeating = editor.user.getAnimationSpeed() === 0 ? undefined : beat(editor)
    return () => {
      stopReading()
      stopBeating?.()
      TOUCHED.set(editor, NOTHING)
    }
  }, [editor, about])
}

function readAtRest(editor: Editor, read: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      read()
    }, REST_MS)
  }
  const stopListening = editor.store.listen(soon, { scope: 'document' })
  const stopTurning = react('page of the curveball', () => {
    editor.getCurrentPageId()
    soon()
  })
  read()
  return () => {
    clearTimeout(timer)
    stopListening()
    stopTurning()
  }
}

/** Counts the time of the pulses, once a frame, and ends. */
function beat(editor: Editor): () => void {
  const startMs = performance.now()
  let frame = 0
  const tick = (): void => {
    const goneMs = performance.now() - startMs
    TOUCHED.update(editor, (touched) => ({ ...touched, beatMs: goneMs < PULSES_MS ? goneMs : undefined }))
    if (goneMs < PULSES_MS) frame = requestAnimationFrame(tick)
  }
  frame = requestAnimationFrame(tick)
  return () => cancelAnimationFrame(frame)
}

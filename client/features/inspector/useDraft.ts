import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useEditor } from 'tldraw'
import { undoByKey } from '../../canvas/view/undoByKey.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'

export interface Draft {
  /** What the field shows: what is being typed, else the value. */
  text: string
  /** What is wrong with what was typed, in a sentence. */
  problem: string | undefined
  isTyping: boolean
  type: (text: string) => void
  /** Hands on what was typed; what is not understood stays in the field. */
  keep: (text?: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * A text that is typed here first and handed on when it is done, so that peers do not watch every letter and one edit
 * is one step of undo: Enter, Escape and leaving the field keep it, and Escape gives up what is not understood.
 *
 * @param value undefined when several things differ in it
 * @param commit returns a sentence when it does not understand the text
 */
export function useDraft(value: string | undefined, commit: (text: string) => string | undefined): Draft {
  const editor = useEditor()
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const give = (text = typed): void => {
    const said = text === undefined || text === (value ?? '') ? undefined : commit(text)
    setProblem(said)
    setTyped(said === undefined ? undefined : text)
  }
  useKeptWhenGone(typed, value, commit)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (typed === undefined && undoByKey(editor, event)) return
    if (keyOf(event) === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      give()
    }
    if (keyOf(event) !== 'Escape') return
    if (typed === undefined) editor.getContainer().focus()
    else if (typed !== (value ?? '')) commit(typed)
    setTyped(undefined)
    setProblem(undefined)
  }
  const type = (text: string): void => {
    setTyped(text)
    setProblem(undefined)
  }
  return { text: typed ?? value ?? '', problem, isTyping: typed !== undefined, type, keep: give, onKeyDown }
}

/** A click on another shape takes the field away before it is left, and what was typed is still meant. */
function useKeptWhenGone(
  typed: string | undefined,
  value: string | undefined,
  commit: (text: string) => string | undefined,
): void {
  const latest = useRef({ typed, value, commit })
  useEffect(() => {
    latest.current = { typed, value, commit }
  })
  useEffect(
    () => () => {
      const { typed: text, value: before, commit: hand } = latest.current
      if (text !== undefined && text !== (before ?? '')) hand(text)
    },
    [],
  )
}

import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { loadPrinting } from './loadPrinting.ts'
import './PrintedBoard.css'

/**
 * Whatever is printed while a board is open is the board, drawn as in exports and fitted on a sheet, and its notebook
 * on the sheets behind.
 */
export function usePrintedBoard(editor: Editor | undefined): void {
  useEffect(() => {
    if (editor === undefined) return undefined
    let forget: (() => void) | undefined
    let isGone = false
    // Later and apart: nobody prints a board before it is drawn, and the browser waits for nothing when one prints.
    const timer = setTimeout(() => void loadPrinting().then((printAlone) => {
      if (!isGone) forget = printAlone?.(editor)
    }), 1000)
    return () => {
      isGone = true
      clearTimeout(timer)
      forget?.()
    }
  }, [editor])
}

import { createContext } from 'react'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** The board a part of the page belongs to, for what tldraw mounts without handing anything on. */
export interface BoardOnPage {
  board: OpenBoard
  /** Mounts the canvas anew. */
  retry: () => void
  /** How often that was asked for. */
  tries: number
}

export const BoardContext = createContext<BoardOnPage | undefined>(undefined)

import { useEffect, useState } from 'react'
import { browserStorage } from './browserStorage.ts'
import {
  forgetAllBoards,
  forgetBoard,
  readRecentBoards,
  RECENT_BOARDS_KEY,
  rememberBoard,
  type RecentBoard,
} from './recentBoards.ts'

export interface RecentBoards {
  boards: RecentBoard[]
  remember: (board: RecentBoard) => void
  forget: (id: string) => void
  forgetAll: () => void
}

/** The boards of this browser, kept up to date with its other tabs. */
export function useRecentBoards(): RecentBoards {
  const [boards, setBoards] = useState(() => readRecentBoards(browserStorage()))
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key === RECENT_BOARDS_KEY || event.key === null) setBoards(readRecentBoards(browserStorage()))
    }
    addEventListener('storage', onStorage)
    return () => removeEventListener('storage', onStorage)
  }, [])
  return {
    boards,
    remember: (board) => setBoards(rememberBoard(browserStorage(), board)),
    forget: (id) => setBoards(forgetBoard(browserStorage(), id)),
    forgetAll: () => setBoards(forgetAllBoards(browserStorage())),
  }
}

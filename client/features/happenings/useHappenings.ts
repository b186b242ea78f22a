import { useRef } from 'react'
import type { Editor } from 'tldraw'
import { newestUse, sayAiChange } from '../../../shared/interview/aiRecord.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { useComings, type ComingsBoard } from './useComings.ts'
import { useNews } from './useNews.ts'
import { useSeatNews } from './useSeatNews.ts'
import { useRevealLine } from './useRevealLine.ts'
import { useTidyLine } from './useTidyLine.ts'

/** Says in one line what others did to the board as a whole; what lasts, such as a pause, stands below the strip. */
export function useHappenings(of: ComingsBoard, editor: Editor | undefined): void {
  const { board } = of
  const toast = useToast()
  const closeLast = useRef<() => void>(undefined)
  const say = (text: string | undefined): void => {
    closeLast.current?.()
    closeLast.current = text === undefined ? undefined : toast({ text })
  }
  useRevealLine(board, editor)
  useTidyLine(board, editor)
  useComings(of)
  useSeatNews(board)
  useNews(board, 'pause', (isPaused) => {
    say(!isPaused && board.seat.get() === 'editor' ? 'The host lets you go on: you can draw again.' : undefined)
  })
  useNews(board, 'ai', (ai) => toast({ text: sayAiChange(ai) }))
  useNews(board, 'aiRecord', (record) => {
    const use = newestUse(record)
    if (use !== undefined) toast({ text: `${use.name} uses: ${use.text}` })
  })
  useNews(board, 'ended', (ended) => {
    say(ended === null ? 'The board is open again.' : undefined)
  })
}

import type { Answer } from '../api/answer.ts'
import { getBoard, type BoardFacts } from '../api/boards.ts'
import { getConfig, type ClientConfig } from '../api/config.ts'

/** What a page asks about a board before anything else. */
export interface EntryAnswers {
  config: Promise<Answer<ClientConfig>>
  facts: Promise<Answer<BoardFacts>>
}

export function askEntry(boardId: string, boardKey: string): EntryAnswers {
  return { config: getConfig(), facts: getBoard(boardId, boardKey) }
}

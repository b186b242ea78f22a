import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isText } from './fields.ts'

/** Some megabytes over a slow line. */
const UPLOAD_TIMEOUT_MS = 60_000

/** Has the server keep a picture, and answers with its hash. */
export function uploadAsset(
  boardId: string,
  key: string,
  picture: Blob,
  send?: Ask<unknown>['send'],
): Promise<Answer<string>> {
  return ask({
    path: `/api/boards/${encodeURIComponent(boardId)}/assets`,
    key,
    body: picture,
    timeoutMs: UPLOAD_TIMEOUT_MS,
    read: readHash,
    send,
  })
}

/** Where the server has a picture of a board. */
export function assetPath(boardId: string, hash: string): string {
  return `/api/boards/${encodeURIComponent(boardId)}/assets/${hash}`
}

function readHash(body: unknown): string | undefined {
  const { hash } = fieldsOf(body)
  return isText(hash) ? hash : undefined
}

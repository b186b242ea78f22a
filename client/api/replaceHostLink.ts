import { failed, isAway, type Answer } from './answer.ts'
import { getBoard, rotateKey } from './boards.ts'

export interface HostLinkParts {
  boardId: string
  boardKey: string
  /** The next key, the same for each try: nobody else knows it if the answer to one is lost. */
  next: string
}

/**
 * Gives hosts another key, and with it everybody: answers once `next` opens the board. A request whose answer got lost
 * may have been done, and another try is then refused with the old key, so the new one is asked, too.
 */
export async function replaceHostLink(
  { boardId, boardKey, next }: HostLinkParts, api = { rotateKey, getBoard },
): Promise<Answer<true>> {
  const rotated = await api.rotateKey(boardId, boardKey, 'host', { next })
  if (rotated.ok) return { ok: true, value: true }
  const opened = await api.getBoard(boardId, next)
  if (opened.ok && opened.value.seat === 'host') return { ok: true, value: true }
  return failed(opened.ok || !isAway(opened.failure) ? rotated.failure : opened.failure)
}

import type { Kit } from '../../shared/kit/kit.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf, isListOf, isText } from './fields.ts'

/** The case study a board started from, whole; the server gives it to hosts only. */
export function getBoardKit(boardId: string, hostKey: string, send?: Ask<unknown>['send']): Promise<Answer<Kit>> {
  return ask({ path: `/api/boards/${encodeURIComponent(boardId)}/kit`, key: hostKey, read: readKit, send })
}

function readKit(body: unknown): Kit | undefined {
  const { id, title, prompt, steps, architecture } = fieldsOf(body)
  const { lanes, nodes, links } = fieldsOf(architecture)
  const { clarify, probes, serve } = fieldsOf(steps)
  const hasParts = [lanes, nodes, links, probes, fieldsOf(clarify).questions].every((list) => isListOf(list, isObject))
  const hasPath = isListOf(fieldsOf(serve).path, isText)
  // The server checked the rest when it took the kit in.
  return isText(id) && isText(title) && isText(prompt) && hasParts && hasPath ? (body as Kit) : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

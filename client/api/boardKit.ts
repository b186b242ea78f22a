import type { Kit } from '../../shared/kit/kit.ts'
import type { Dealt } from '../../shared/kit/deal/form.ts'
import { readDealt } from './deals.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isListOf, isText } from './fields.ts'

/** A board's case study, with what was dealt for it. */
export interface BoardKit extends Kit {
  dealt?: Dealt | undefined
}

/** The case study a board started from, whole; the server gives it to hosts only. */
export function getBoardKit(boardId: string, hostKey: string, send?: Ask<unknown>['send']): Promise<Answer<BoardKit>> {
  return ask({ path: `/api/boards/${encodeURIComponent(boardId)}/kit`, key: hostKey, read: readKit, send })
}

function readKit(body: unknown): BoardKit | undefined {
  const { id, title, prompt, steps, architecture, dealt } = fieldsOf(body)
  const { lanes, nodes, links } = fieldsOf(architecture)
  const { clarify, probes, serve } = fieldsOf(steps)
  const hasParts = [lanes, nodes, links, probes, fieldsOf(clarify).questions].every((list) => isListOf(list, isObject))
  const hasPath = isListOf(fieldsOf(serve).path, isText)
  // The server checked the rest when it took the kit in.
  const isKit = isText(id) && isText(title) && isText(prompt) && hasParts && hasPath
  return isKit ? withDealt(body as Kit, dealt) : undefined
}

function withDealt(kit: Kit, dealt: unknown): BoardKit {
  return dealt === undefined ? kit : { ...kit, dealt: readDealt(dealt) }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

import type { Handed } from '../../shared/debrief/debrief.ts'
import { parseHanded } from '../../shared/debrief/parseHanded.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'

/** What hosts shared of a board, and how often that changed. */
export interface SharedNow {
  version: number
  handed: Handed
}

type Send = Ask<unknown>['send']

export function getShared(id: string, key: string, send?: Send): Promise<Answer<SharedNow>> {
  return ask({ path: pathOf(id), key, read: readShared, send })
}

/** Replaces all that is shared, for hosts; stale when another host did so since `expected`. */
export function putShared(
  id: string, hostKey: string, { handed, expected }: { handed: Handed; expected: number }, send?: Send,
): Promise<Answer<SharedNow>> {
  const body = { value: handed, expected }
  return ask({ path: pathOf(id), method: 'PUT', key: hostKey, body, read: readShared, send })
}

function pathOf(id: string): string {
  return `/api/boards/${encodeURIComponent(id)}/shared`
}

function readShared(body: unknown): SharedNow | undefined {
  const { version, handed } = fieldsOf(body)
  const parsed = parseHanded(handed)
  return typeof version === 'number' && parsed !== undefined ? { version, handed: parsed } : undefined
}

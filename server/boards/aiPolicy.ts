import { withChange, withUse } from '../../shared/interview/aiRecord.ts'
import type { Fact } from '../../shared/protocol/facts.ts'
import { cleanUse, cleanUser } from '../../shared/protocol/parseAiRecord.ts'
import type { Clock } from '../runtime/clock.ts'
import {
  changeFact, isEnded, readFact, setFact, type FactAnswer, type FactParts, type FactWish,
} from './boardFacts.ts'

export interface AiParts extends FactParts {
  clock: Clock
}

/** Sets what a candidate may use of AI helpers, and keeps that it changed and when. Rejects when storage fails. */
export async function setAiPolicy(parts: AiParts, boardId: string, wish: FactWish): Promise<FactAnswer> {
  const { value: from, version } = await readFact(parts.storage, boardId, 'ai')
  const answer = await setFact(parts, boardId, 'ai', wish)
  if (answer.type !== 'set' || answer.fact.version === version) return answer
  const { value: to } = await readFact(parts.storage, boardId, 'ai')
  const change = { from, to, atMs: parts.clock.nowMs() }
  await changeFact(parts, boardId, 'aiRecord', (record) => withChange(record, change))
  return answer
}

export type UseAnswer = { type: 'set'; fact: Fact } | { type: 'not asked' | 'ended' | 'full' | 'busy' | 'unfit' }

/** Keeps what somebody says that they use, where that is to be declared. Rejects when storage fails. */
export async function declareUse(
  parts: AiParts, boardId: string, { text, name }: { text: string; name: string },
): Promise<UseAnswer> {
  const { storage, clock } = parts
  const use = { text: cleanUse(text), name: cleanUser(name), atMs: clock.nowMs() }
  if (use.text === '') return { type: 'unfit' }
  if (await isEnded(storage, boardId)) return { type: 'ended' }
  if ((await readFact(storage, boardId, 'ai')).value !== 'declared') return { type: 'not asked' }
  const answer = await changeFact(parts, boardId, 'aiRecord', (record) => withUse(record, use))
  if (answer.type === 'set') return { type: 'set', fact: answer.fact }
  return { type: answer.type === 'unfit' ? 'full' : 'busy' }
}

import { AI_WORDS, type AiPolicy } from '../interview/aiPolicy.ts'
import { sayAiChange, type AiRecord } from '../interview/aiRecord.ts'
import type { Debrief } from './debrief.ts'

export function readAi(
  policy: AiPolicy, { changes, uses }: AiRecord, sayTime: (ms: number) => string,
): Pick<Debrief, 'ai' | 'aiChanges' | 'declarations'> {
  return {
    ai: AI_WORDS[policy].say,
    aiChanges: changes.map(({ to, atMs }) => ({ at: sayTime(atMs), text: sayAiChange(to) })),
    declarations: uses.map(({ name, text, atMs }) => ({ who: name, at: sayTime(atMs), text })),
  }
}

import { PINNED_LIMITS, type PinnedQuestion } from '../../../shared/protocol/pinnedQuestions.ts'

type List = readonly PinnedQuestion[]

/**
 * With one more; the first that was answered makes room where there is none. Undefined where all wait for an answer.
 */
export function withPinned(list: List, question: PinnedQuestion): List | undefined {
  if (list.length < PINNED_LIMITS.questions) return [...list, question]
  const answered = list.find(({ answeredMs }) => answeredMs !== null)
  return answered && [...list.filter((one) => one !== answered), question]
}

/** Undefined where it is gone, or as it shall be. */
export function withAnswered(list: List, id: string, answeredMs: number | null): List | undefined {
  const found = list.find((one) => one.id === id)
  if (found === undefined || (found.answeredMs === null) === (answeredMs === null)) return undefined
  return list.map((one) => (one === found ? { ...one, answeredMs } : one))
}

export function withoutPinned(list: List, id: string): List | undefined {
  return list.some((one) => one.id === id) ? list.filter((one) => one.id !== id) : undefined
}

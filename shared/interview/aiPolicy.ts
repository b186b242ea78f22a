/** What a candidate may use of AI helpers: none, those that are said, or any. */
export const AI_POLICIES = ['off', 'declared', 'open'] as const
export type AiPolicy = (typeof AI_POLICIES)[number]

/** A policy in words: to choose it, as it stands on a board, as a rule in short, and what it means in one sentence. */
export const AI_WORDS: Readonly<Record<AiPolicy, { title: string; state: string; rule: string; say: string }>> = {
  off: {
    title: 'Off',
    state: 'AI off',
    rule: 'AI helpers: off.',
    say: 'No AI helpers: no assistant, chat or completion is used.',
  },
  declared: {
    title: 'Declared',
    state: 'AI declared',
    rule: 'AI helpers: declare them.',
    say: 'AI helpers are declared: whoever uses one says which and what for, and everybody here reads it.',
  },
  open: {
    title: 'Open',
    state: 'AI open',
    rule: 'AI helpers: open.',
    say: 'AI helpers are open: any may be used, and none needs to be named.',
  },
}

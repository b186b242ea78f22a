/** The levels that a candidate may be asked at. */
export const LEVELS = ['junior', 'mid', 'senior', 'staff'] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  junior: 'Junior', mid: 'Mid', senior: 'Senior', staff: 'Staff',
}

/** How what was seen stands to what the descriptor of the level asks for. */
export const SCORES = [1, 2, 3, 4] as const
export type Score = (typeof SCORES)[number]

export const SCORE_WORDS: Readonly<Record<Score, { short: string; means: string }>> = {
  1: { short: 'Weak', means: 'No evidence, or what was shown falls well short of the level.' },
  2: { short: 'Partly', means: 'Some of what the level asks for, with gaps or only after help.' },
  3: { short: 'Meets', means: 'What the level asks for, mostly unprompted.' },
  4: { short: 'Exceeds', means: 'Beyond the level: what the next one asks for, at least in part.' },
}

/** What stands in place of a score where the round showed nothing to judge by; it is no number, and counts as none. */
export const NOT_SEEN = 'not seen'
/** What a dimension can be given. */
export type Mark = Score | typeof NOT_SEEN

/** What is judged on its own, with what one can see and hear at each level. */
export interface Dimension {
  /** Small letters, digits and hyphens; scores are kept by it. */
  id: string
  title: string
  levels: Readonly<Record<Level, string>>
}

export interface Rubric {
  title: string
  dimensions: readonly Dimension[]
}

export const DECISIONS = ['strong no', 'no', 'yes', 'strong yes'] as const
export type Decision = (typeof DECISIONS)[number]

export function isMark(value: unknown): value is Mark {
  return value === NOT_SEEN || isScore(value)
}

export function isScore(value: unknown): value is Score {
  return SCORES.some((one) => one === value)
}

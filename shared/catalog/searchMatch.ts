import type { ReadyText } from './searchText.ts'

export type SearchField = 'title' | 'alias' | 'technology'

/** How well a query fits, the best first; a score is one of these plus a detail below `RANK_STEP`. */
export const RANKS = [
  'exact name', 'exact technology', 'title prefix', 'title words', 'alias', 'technology', 'words', 'subsequence',
  'typo',
] as const
export type Rank = (typeof RANKS)[number]

/** Lower is better; `MISS` is none. */
export type Score = number
export const MISS = Number.POSITIVE_INFINITY
const RANK_STEP = 1000

/** A word inside fits less well than the beginning of the text. */
const INSIDE = 1
const TYPO_FROM_LETTERS = 5
const SUBSEQUENCE_FROM_LETTERS = 3
/** With more letters left out than this for each letter typed, a fit is chance. */
const MOST_GAPS_PER_LETTER = 2

export function scoreOf(rank: Rank, detail = 0): Score {
  return RANKS.indexOf(rank) * RANK_STEP + Math.min(detail, RANK_STEP - 1)
}

export function rankOf(score: Score): Rank {
  return RANKS[Math.floor(score / RANK_STEP)] ?? 'typo'
}

export function scoreText(query: ReadyText, text: ReadyText, field: SearchField): Score {
  const missing = query.mask & ~text.mask
  if (missing === 0) {
    const score = scoreExact(query.letters, text, field)
    if (score !== MISS) return score
    const gaps = countGaps(query.letters, text)
    if (gaps !== MISS) return scoreOf('subsequence', gaps)
  }
  const isOneLetter = (missing & (missing - 1)) === 0
  return isOneLetter && hasOneTypo(query.letters, text) ? scoreOf('typo') : MISS
}

function scoreExact(query: string, text: ReadyText, field: SearchField): Score {
  if (query === text.letters) return scoreOf(field === 'technology' ? 'exact technology' : 'exact name')
  if (text.letters.startsWith(query)) return scoreOf(field === 'title' ? 'title prefix' : field)
  if (text.starts.some((start) => text.letters.startsWith(query, start)))
    return field === 'title' ? scoreOf('title words') : scoreOf(field, INSIDE)
  if (field !== 'title' || query.length < 2) return MISS
  if (text.initials.startsWith(query)) return scoreOf('title words', INSIDE)
  return beginsWords(query, text.words) ? scoreOf('words') : MISS
}

/** Whether the query is made of beginnings of words that follow each other: "modreg" for "Model registry". */
function beginsWords(query: string, words: readonly string[]): boolean {
  return words.some((_, from) => continuesWords(query, words, from))
}

function continuesWords(query: string, words: readonly string[], from: number): boolean {
  if (query === '') return true
  const word = words[from]
  if (word === undefined) return false
  for (let taken = commonLength(query, word); taken > 0; taken -= 1) {
    if (continuesWords(query.slice(taken), words, from + 1)) return true
  }
  return false
}

function commonLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

/**
 * How many letters are left out between those of the query, which begins at a word; `MISS` when they do not come in
 * this order.
 */
function countGaps(query: string, text: ReadyText): Score {
  if (query.length < SUBSEQUENCE_FROM_LETTERS) return MISS
  return Math.min(...text.starts.map((start) => gapsFrom(query, text.letters, start)))
}

function gapsFrom(query: string, letters: string, start: number): Score {
  if (letters[start] !== query[0]) return MISS
  let at = start
  for (let next = 1; next < query.length; next += 1) {
    at = letters.indexOf(query[next] ?? '', at + 1)
    if (at < 0) return MISS
  }
  const gaps = at - start + 1 - query.length
  return gaps <= MOST_GAPS_PER_LETTER * query.length ? gaps : MISS
}

function hasOneTypo(query: string, text: ReadyText): boolean {
  if (query.length < TYPO_FROM_LETTERS) return false
  return text.starts.some((start) => beginsWithOneTypo(query, text.letters.slice(start, start + query.length + 1)))
}

/** Whether text begins with the query but for one letter that is wrong, missing, too many or swapped with the next. */
function beginsWithOneTypo(query: string, text: string): boolean {
  const at = commonLength(query, text)
  const rest = query.slice(at)
  const isSwapped = rest.length > 1 && text.startsWith(`${rest[1]}${rest[0]}${rest.slice(2)}`, at)
  return (
    isSwapped ||
    text.startsWith(rest.slice(1), at + 1) ||
    text.startsWith(rest, at + 1) ||
    text.startsWith(rest.slice(1), at)
  )
}

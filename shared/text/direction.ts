/** A piece of a line that runs in one direction: from which character to behind which. */
export interface DirectedRun {
  from: number
  to: number
  isRightToLeft: boolean
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const LETTER = /\p{L}/u
/** Arabic's own digits stand among right-to-left letters, but are read as all numbers are. */
const DIGIT = /\p{Nd}/u
const INSIDE_NUMBER = /[.,:/]/
const BESIDE_NUMBER = /[$€£%+\-−°#]/
const JOINED = /\p{M}/u

type Sort = 'left' | 'right' | 'number' | 'neutral'

/** Whether a paragraph runs from right to left: as its first letter does, which is how browsers judge `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  for (const character of text) {
    const sort = sortOf(character)
    if (sort === 'left' || sort === 'right') return sort === 'right'
  }
  return false
}

/**
 * The pieces of a line from left to right as they are seen, in a paragraph that runs as `base` says: Unicode's
 * algorithm without explicit marks of direction.
 */
export function directedRuns(characters: readonly string[], base: 'left' | 'right'): DirectedRun[] {
  if (base === 'left' && !characters.some((character) => RIGHT_TO_LEFT.test(character)))
    return [{ from: 0, to: characters.length, isRightToLeft: false }]
  const levels = levelsOf(characters, base)
  const runs: (DirectedRun & { level: number })[] = []
  for (const [at, level] of levels.entries()) {
    const last = runs.at(-1)
    if (last?.level === level) last.to = at + 1
    else runs.push({ from: at, to: at + 1, isRightToLeft: level % 2 === 1, level })
  }
  for (let level = 2; level > 0; level -= 1) reverseFrom(runs, level)
  return runs.map(({ from, to, isRightToLeft: isReversed }) => ({ from, to, isRightToLeft: isReversed }))
}

/** Turns every stretch of this level or a higher one around. */
function reverseFrom(runs: { level: number }[], level: number): void {
  let start = 0
  while (start < runs.length) {
    let end = start
    while ((runs[end]?.level ?? -1) >= level) end += 1
    // Not spread into a call: a long text has more runs than a call takes arguments.
    for (const [at, run] of runs.slice(start, end).toReversed().entries()) runs[start + at] = run
    start = end + 1
  }
}

/** How deep each character lies: odd from right to left, even from left to right. */
function levelsOf(characters: readonly string[], base: 'left' | 'right'): number[] {
  const sorts = withNumbers(characters.map(sortOf), characters, base)
  const side = (sort: Sort | undefined): Sort => (sort === 'number' ? 'right' : (sort ?? base))
  const levels: number[] = []
  let before: Sort = base
  for (let at = 0; at < sorts.length; at += 1) {
    const sort = sorts[at] ?? base
    if (sort !== 'neutral') {
      before = side(sort)
      levels.push(levelOf(sort, base))
      continue
    }
    let end = at
    while (sorts[end] === 'neutral') end += 1
    const among = before === side(sorts[end]) ? before : base
    while (levels.length < end) levels.push(levelOf(among, base))
    at = end - 1
  }
  return levels
}

function levelOf(sort: Sort, base: 'left' | 'right'): number {
  if (sort === 'right') return 1
  return sort === 'number' || base === 'right' ? 2 : 0
}

/** Numbers behind left-to-right letters are such letters, and what stands in or at a number belongs to it. */
function withNumbers(sorts: readonly Sort[], characters: readonly string[], base: 'left' | 'right'): Sort[] {
  const found = [...sorts]
  for (const [at, character] of characters.entries()) {
    const [before, after] = [found[at - 1], found[at + 1]]
    if (JOINED.test(character) && before !== undefined) found[at] = before
    else if (found[at] !== 'neutral') continue
    else if (INSIDE_NUMBER.test(character) && before === 'number' && after === 'number') found[at] = 'number'
    else if (BESIDE_NUMBER.test(character) && (before === 'number' || after === 'number')) found[at] = 'number'
  }
  let strong: Sort = base
  return found.map((sort) => {
    if (sort === 'left' || sort === 'right') strong = sort
    return sort === 'number' && strong === 'left' ? 'left' : sort
  })
}

function sortOf(character: string): Sort {
  if (DIGIT.test(character)) return 'number'
  if (RIGHT_TO_LEFT.test(character) && !/[\u060C\u061B\u066A]/.test(character)) return 'right'
  return LETTER.test(character) ? 'left' : 'neutral'
}

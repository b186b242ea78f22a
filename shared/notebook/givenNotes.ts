import { MAX_PAGE_LENGTH } from './pages.ts'
import type { TextChange } from '../doc/sharedText.ts'

/** How much of a reference's notes stands on a page. */
export type Given = 'none' | 'some' | 'all'

/** What stands between a page's own text and what is put behind it. */
const GAP = '\n\n'
/** Without their heading, so many lines of them cannot be somebody's own by chance. */
const LEAST_LINES = 2

/** How much of some notes stands on a page, whoever put them there and whatever was written into them since. */
export function givenOf(page: string, notes: string): Given {
  if (notes === '') return 'none'
  if (page.includes(notes)) return 'all'
  return standingLines(page, notes).length > 0 ? 'some' : 'none'
}

/** Whether there is room for all of some notes behind what stands on a page. */
export function hasRoomFor(page: string, notes: string): boolean {
  return page.length + GAP.length + notes.length <= MAX_PAGE_LENGTH
}

/** What takes notes off a page again, to be made one after the other: what others wrote into them stays. */
export function takingOut(page: string, notes: string): TextChange[] {
  const at = notes === '' ? -1 : page.indexOf(notes)
  if (at >= 0) {
    const gap = page.slice(0, at).endsWith(GAP) ? GAP.length : 0
    return [{ at: at - gap, removed: notes.length + gap, inserted: '' }]
  }
  return runsOf(standingLines(page, notes)).toReversed().map(({ from, to }) => {
    // With the break behind it, or before it where it is the last one.
    const [start, end] = to < page.length ? [from, to + 1] : [Math.max(0, from - 1), to]
    return { at: start, removed: end - start, inserted: '' }
  })
}

interface Line {
  text: string
  from: number
  to: number
}

/** The lines of the notes that stand on the page unchanged, with their heading; none where they may be one's own. */
function standingLines(page: string, notes: string): Line[] {
  const [heading = '', ...items] = notes.split('\n')
  const known = new Set(items.filter((item) => item.trim() !== ''))
  const lines = linesOf(page)
  const first = lines.findIndex(({ text }) => text === heading)
  const found = lines.filter(({ text }, at) => at > first && known.has(text))
  if (first < 0) return found.length < LEAST_LINES ? [] : found
  const head = lines[first]
  return found.length === 0 || head === undefined ? [] : [head, ...found]
}

/** Lines that follow each other as one. */
function runsOf(lines: readonly Line[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const { from, to } of lines) {
    const last = runs.at(-1)
    if (last !== undefined && last.to + 1 === from) last.to = to
    else runs.push({ from, to })
  }
  return runs
}

function linesOf(page: string): Line[] {
  let from = 0
  return page.split('\n').map((text) => {
    const line = { text, from, to: from + text.length }
    from = line.to + 1
    return line
  })
}

/** What the browser drew of a text: characters with where they stand. */
export interface Glyph {
  character: string
  rect: Rect
}

interface Rect {
  left: number
  right: number
  top: number
  height: number
}

/** A piece of a text that runs in one direction on one line, with the box around its ink. */
export interface LineRun extends Rect {
  text: string
  isRightToLeft: boolean
}

/** Letters of one run touch each other, but for rounding; a share of the line's height. */
const TOUCH_SHARE = 0.06

interface OpenRun extends LineRun {
  /** Where its last letter stands, which the next one goes on from. */
  last: Rect
  /** Known from its second letter on. */
  direction: 'right' | 'left' | undefined
}

/**
 * The runs of a text as the browser laid it out: line by line, and within a line anew wherever the direction turns, as
 * it does between Latin and Hebrew or Arabic. What has no width, such as an accent, belongs to the letter before it.
 */
export function lineRuns(glyphs: Iterable<Glyph>): LineRun[] {
  const runs: OpenRun[] = []
  for (const { character, rect } of glyphs) {
    const run = runs.at(-1)
    if (rect.right - rect.left === 0) {
      if (run !== undefined && character.trim() !== '') run.text += character
    } else if (run !== undefined && isOnLine(run, rect) && continues(run, rect)) extend(run, character, rect)
    else if (character.trim() !== '') runs.push(begin(character, rect))
  }
  return runs.map(({ text, left, right, top, height, direction }) => ({
    text: text.trimEnd(),
    left,
    right,
    top,
    height,
    isRightToLeft: direction === 'left',
  }))
}

function begin(character: string, rect: Rect): OpenRun {
  const { left, right, top, height } = rect
  return { text: character, left, right, top, height, isRightToLeft: false, last: rect, direction: undefined }
}

function isOnLine(run: OpenRun, rect: Rect): boolean {
  return Math.abs(run.top - rect.top) < Math.max(run.height, rect.height) / 2
}

function continues(run: OpenRun, rect: Rect): boolean {
  const touch = Math.max(1, run.height * TOUCH_SHARE)
  const direction = directionTo(run.last, rect, touch)
  return direction !== undefined && (run.direction === undefined || run.direction === direction)
}

function directionTo(last: Rect, next: Rect, touch: number): OpenRun['direction'] {
  if (Math.abs(next.left - last.right) <= touch) return 'right'
  return Math.abs(next.right - last.left) <= touch ? 'left' : undefined
}

function extend(run: OpenRun, character: string, rect: Rect): void {
  run.direction ??= directionTo(run.last, rect, Math.max(1, run.height * TOUCH_SHARE))
  run.text += character
  run.last = rect
  // Spaces at the end of a line are no ink.
  if (character.trim() === '') return
  run.left = Math.min(run.left, rect.left)
  run.right = Math.max(run.right, rect.right)
}

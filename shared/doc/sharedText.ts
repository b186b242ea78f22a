import * as Y from 'yjs'

/** A text of a doc as it is shown, and where it stands in what the doc holds. */
export interface ShownText {
  text: string
  /** More stands in the doc than is shown. */
  isCut: boolean
  /** The runs that are shown, in order; between them lies what is no text, which anybody may put there. */
  runs: readonly Run[]
}

interface Run {
  /** Its first unit in the shown text, and in the doc's own count. */
  at: number
  index: number
  length: number
}

/** One place of a text where something went and something came. Offsets are of the text before it. */
export interface TextChange {
  at: number
  removed: number
  inserted: string
}

/** Controls but tab and line feed, and marks that turn the direction of all around them. */
const WILD = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g
const LONE_SURROGATES = /\p{Surrogate}/gu

/** The text of that name at the top of a doc. */
export function sharedText(doc: Y.Doc, name: string): Y.Text {
  const text = doc.getText(name)
  // Yjs clears superfluous formats away in whoever hears of them, also in those who may not write, and would send that.
  Object.defineProperty(text, '_hasFormatting', { get: () => false, set: () => {}, configurable: true })
  return text
}

/** A text in units that may be shown, of the same length: what was typed elsewhere keeps its place. */
function tame(text: string): string {
  return text.replace(WILD, ' ')
}

/** What somebody brings, as a text takes it. */
export function plainLines(text: string): string {
  return tame(text.replace(LINE_ENDS, '\n')).replace(LONE_SURROGATES, '\ufffd')
}

/** Reads the plain text of a text: formats and embeds are passed over. */
export function readSharedText(text: Y.Text, maxLength: number): ShownText {
  const runs: Run[] = []
  const parts: string[] = []
  let [shown, index] = [0, 0]
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (item.content instanceof Y.ContentString) {
      const part = cutAt(item.content.str, maxLength - shown)
      if (part !== '') runs.push({ at: shown, index, length: part.length })
      parts.push(part)
      shown += part.length
      if (part.length < item.length) return { text: tame(parts.join('')), isCut: true, runs }
    }
    index += item.length
  }
  return { text: tame(parts.join('')), isCut: false, runs }
}

/** Never within a sign of two units. */
function cutAt(text: string, length: number): string {
  const isWithin = text.length > length && text.codePointAt(length - 1)! > 0xffff
  return text.slice(0, isWithin ? length - 1 : length)
}

/** Where an offset of the shown text lies in the doc's own count: right behind the unit before it. */
export function indexOf({ runs }: ShownText, offset: number): number {
  const run = runs.findLast(({ at }) => at < offset)
  return run === undefined ? 0 : run.index + Math.min(offset - run.at, run.length)
}

/** The offset in the shown text of a place in the doc's own count. */
export function offsetOf({ text, runs }: ShownText, index: number): number {
  const run = runs.findLast((one) => one.index <= index)
  return run === undefined ? 0 : Math.min(run.at + Math.min(index - run.index, run.length), text.length)
}

/** Writes a change of what is shown. Call inside a transaction. */
export function changeSharedText(text: Y.Text, shown: ShownText, { at, removed, inserted }: TextChange): void {
  const index = indexOf(shown, at)
  // From the end, so that what is left keeps its index; run by run, since what lies between them stays.
  for (const run of shown.runs.toReversed()) {
    const start = Math.max(at, run.at)
    const end = Math.min(at + removed, run.at + run.length)
    if (end > start) text.delete(run.index + start - run.at, end - start)
  }
  if (inserted !== '') text.insert(index, plainLines(inserted))
}

/** A piece of a talk line. `start` and `end` are offsets into the whole text, in UTF-16 units. */
export interface TalkToken {
  type: 'arrow' | 'comma' | 'end' | 'heading' | 'label' | 'quoted' | 'openQuote' | 'paren' | 'words'
  /** As written, without quotes, brackets or the colon. */
  text: string
  start: number
  end: number
}

// Three at most, because without an end each of many dashes would be looked at again and again.
// "<=" is none: in a label it says at most.
const ARROW = [
  ...['-', '=', '~', String.raw`\+`, '!'].map((sign) => `<?${sign}{1,3}>`),
  ...['-', '~', String.raw`\+`, '!'].map((sign) => `<${sign}{1,3}`),
  '<={2,3}|[→←↔]',
].join('|')
const QUOTED = String.raw`"[^"\n]*"|“[^”\n]*”`

/** `online:` at the start of a statement; `text` is the word. */
const HEADING = /[^\S\n]*(?:lane[^\S\n]+)?(?:online|offline)(?:[^\S\n]+lane)?[^\S\n]*:/iy

/** In this order at every place; the last takes any character, so that there always is one. */
const PATTERNS: readonly (readonly [TalkToken['type'], RegExp])[] = [
  ['end', /[;\n]/y],
  ['arrow', new RegExp(ARROW, 'y')],
  ['comma', /,/y],
  ['label', /\|[^|;\n]*\|/y],
  ['label', new RegExp(`:(?:${QUOTED}|(?!${ARROW})[^;\\n])*`, 'y')],
  ['quoted', new RegExp(QUOTED, 'y')],
  ['openQuote', /["“][^\n]*/y],
  ['paren', /\([^()\n]*\)/y],
  ['words', new RegExp(`(?:(?!${ARROW})[^;\\n,:"“(|])+`, 'y')],
  ['words', /[^]/y],
]

export function talkTokens(text: string): TalkToken[] {
  const tokens: TalkToken[] = []
  for (let at = 0; at < text.length;) {
    const isFirst = tokens.length === 0 || tokens.at(-1)?.type === 'end'
    const [type, found] = (isFirst && headingAt(text, at)) || pieceAt(text, at)
    const start = at + found.length - (type === 'end' ? found : found.trimStart()).length
    if (type === 'end' || found.trim() !== '')
      tokens.push({ type, text: contentOf(type, found), start, end: start + found.trim().length })
    at += found.length
  }
  return tokens
}

function headingAt(text: string, at: number): [TalkToken['type'], string] | undefined {
  HEADING.lastIndex = at
  const found = HEADING.exec(text)?.[0]
  return found === undefined ? undefined : ['heading', found]
}

function pieceAt(text: string, at: number): [TalkToken['type'], string] {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return [type, found]
  }
  throw new Error(`No piece of a talk line begins at offset ${at}.`)
}

function contentOf(type: TalkToken['type'], found: string): string {
  if (type === 'quoted' || type === 'paren') return found.slice(1, -1).trim()
  if (type === 'heading') return /offline/i.test(found) ? 'offline' : 'online'
  if (type === 'openQuote') return found.slice(1).trim()
  if (type === 'label' && found.startsWith('|')) return found.slice(1, -1).trim()
  if (type === 'label') return found.slice(1).trim().replace(/^["“](.*)["”]$/, '$1')
  return found.trim()
}

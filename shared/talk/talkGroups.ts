import type { FlowPlane } from '../placing/addition.ts'
import type { TalkToken } from './talkTokens.ts'

/** What was written for one component. */
export interface TalkName {
  /** Words outside of quotes, with brackets that name no lane: "cache (Redis)". */
  words: string
  quoted?: string
  /** The quotation mark at the end is missing. */
  isOpen: boolean
  lane?: FlowPlane
  start: number
  end: number
}

/** The components between two arrows, with the arrow before them and the label behind them. */
export interface TalkGroup {
  arrow?: TalkToken
  /** Undefined where nothing stands between two commas. */
  names: readonly (TalkName | undefined)[]
  labels: readonly TalkToken[]
}

export interface TalkStatement {
  /** The lane it opens for what is first named in it and behind it. */
  heading?: FlowPlane
  /** From left to right; none when the heading stands alone. */
  groups: readonly TalkGroup[]
}

/** The statements of a text. */
export function talkStatements(tokens: readonly TalkToken[]): TalkStatement[] {
  const statements = splitBy(tokens, (token) => token.type === 'end').filter(({ items }) => items.length > 0)
  return statements.map(({ items: [first, ...rest] }) => {
    if (first?.type !== 'heading') return { groups: groupsOf(first === undefined ? rest : [first, ...rest]) }
    return { heading: first.text === 'offline' ? 'offline' : 'online', groups: rest.length === 0 ? [] : groupsOf(rest) }
  })
}

function groupsOf(items: readonly TalkToken[]): TalkGroup[] {
  return splitBy(items, (token) => token.type === 'arrow').map(({ by, items: between }) => groupOf(by, between))
}

function groupOf(arrow: TalkToken | undefined, items: readonly TalkToken[]): TalkGroup {
  const parts = items.filter((token) => token.type !== 'label')
  const names = splitBy(parts, (token) => token.type === 'comma').map(({ items: pieces }) => nameOf(pieces))
  return { arrow, names, labels: items.filter((token) => token.type === 'label') }
}

function nameOf(pieces: readonly TalkToken[]): TalkName | undefined {
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return undefined
  const quotes = pieces.filter(({ type }) => type === 'quoted' || type === 'openQuote')
  const lane = pieces.map(laneOf).find((one) => one !== undefined)
  const words = pieces
    .filter((piece) => !quotes.includes(piece) && laneOf(piece) === undefined)
    .map(({ type, text }) => (type === 'paren' ? `(${text})` : text))
    .join(' ')
  return {
    words,
    quoted: quotes[0]?.text,
    isOpen: quotes.some(({ type }) => type === 'openQuote'),
    lane,
    start: first.start,
    end: last.end,
  }
}

function laneOf({ type, text }: TalkToken): FlowPlane | undefined {
  const word = text.toLowerCase()
  return type === 'paren' && (word === 'online' || word === 'offline') ? word : undefined
}

function splitBy(
  tokens: readonly TalkToken[],
  isSplit: (token: TalkToken) => boolean,
): { by?: TalkToken; items: TalkToken[] }[] {
  const parts: { by?: TalkToken; items: TalkToken[] }[] = [{ items: [] }]
  for (const token of tokens) {
    if (isSplit(token)) parts.push({ by: token, items: [] })
    else parts.at(-1)?.items.push(token)
  }
  return parts
}

import { isToken } from '../../shared/protocol/ids.ts'

export type Route =
  | { page: 'home' }
  | { page: 'kit'; kitId: string }
  | { page: 'board'; boardId: string; boardKey: string }
  /** What is left of a board's interview. */
  | { page: 'debrief'; boardId: string; boardKey: string }
  /** A board's address without a usable key behind the #: links lose it when they are copied in part. */
  | { page: 'incompleteLink'; boardId: string }
  | { page: 'notFound' }

export function readRoute({ pathname, hash }: { pathname: string; hash: string }): Route {
  if (pathname === '/') return { page: 'home' }
  const [, kitId] = /^\/kits\/([\w-]+)\/?$/.exec(pathname) ?? []
  if (kitId !== undefined) return { page: 'kit', kitId }
  return readBoard(pathname, hash) ?? { page: 'notFound' }
}

const DEBRIEF = /\/debrief\/?$/

/**
 * Links are wrapped, quoted, ended with a full stop and escaped on their way through mails and chats, and what is round
 * an id or a key cannot be part of it.
 */
function readBoard(pathname: string, hash: string): Route | undefined {
  const [, rest = ''] = /^\/b\/(.*)$/s.exec(plain(pathname)) ?? []
  const [path = '', ...behind] = rest.split('#')
  const ofBoard = path.replace(DEBRIEF, '')
  const boardId = tokenIn(ofBoard.replace(/\/$/, ''))
  if (boardId === undefined) return undefined
  const boardKey = tokenIn(plain(hash).replace(/^#/, '')) ?? tokenIn(behind.join('#'))
  if (boardKey === undefined) return { page: 'incompleteLink', boardId }
  return { page: ofBoard === path ? 'board' : 'debrief', boardId, boardKey }
}

/** Without escapes, be they doubled, and without spaces, line ends and marks that nobody sees. */
function plain(text: string): string {
  return unescaped(unescaped(text)).replace(/[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g, '')
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The id or key that a text is, but for quotes and brackets before it and whatever no token holds behind it. */
function tokenIn(text: string): string | undefined {
  const [, token = '', end = ''] = /^[^\w/-]*([\w-]{22})([\w/-]*)/.exec(text) ?? []
  // Markdown's emphasis is made of a letter of tokens, but no token is longer.
  return isToken(token) && /^(_{0,3}|\/)$/.test(end) ? token : undefined
}

/** The key stands behind the #, because browsers never send that part to a server or in a referrer. */
export function boardPath(boardId: string, boardKey: string): string {
  return `/b/${boardId}#${boardKey}`
}

export function debriefPath(boardId: string, boardKey: string): string {
  return `/b/${boardId}/debrief#${boardKey}`
}

const PART = 'part'

/** A board with one of its parts selected and in sight. */
export function boardPartPath(boardId: string, boardKey: string, part: string): string {
  return `/b/${boardId}?${PART}=${encodeURIComponent(part)}#${boardKey}`
}

/** The part of a board that an address asks for. */
export function askedPart(search: string): string | undefined {
  return new URLSearchParams(search).get(PART) ?? undefined
}

export function kitPath(kitId: string): string {
  return `/kits/${kitId}`
}

export function boardLink(origin: string, boardId: string, boardKey: string): string {
  return origin + boardPath(boardId, boardKey)
}

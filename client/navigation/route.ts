import { isToken } from '../../shared/protocol/ids.ts'

export type Route =
  | { page: 'home' }
  | { page: 'kit'; kitId: string }
  | { page: 'board'; boardId: string; boardKey: string }
  /** A board's address without a usable key behind the #: links lose it when they are copied in part. */
  | { page: 'incompleteLink'; boardId: string }
  | { page: 'notFound' }

export function readRoute({ pathname, hash }: { pathname: string; hash: string }): Route {
  if (pathname === '/') return { page: 'home' }
  const [, kitId] = /^\/kits\/([\w-]+)\/?$/.exec(pathname) ?? []
  if (kitId !== undefined) return { page: 'kit', kitId }
  const [, boardId] = /^\/b\/([^/]+)\/?$/.exec(pathname) ?? []
  if (boardId === undefined || !isToken(boardId)) return { page: 'notFound' }
  const boardKey = hash.replace(/^#/, '')
  return isToken(boardKey) ? { page: 'board', boardId, boardKey } : { page: 'incompleteLink', boardId }
}

/** The key stands behind the #, because browsers never send that part to a server or in a referrer. */
export function boardPath(boardId: string, boardKey: string): string {
  return `/b/${boardId}#${boardKey}`
}

export function kitPath(kitId: string): string {
  return `/kits/${kitId}`
}

export function boardLink(origin: string, boardId: string, boardKey: string): string {
  return origin + boardPath(boardId, boardKey)
}

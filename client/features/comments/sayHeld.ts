import type { Held } from '../../sync/comments/boardComments.ts'

/** Why nobody can write here, in words. */
export const SAY_HELD: Record<Held, string> = {
  viewer: 'You are looking on: this link reads comments and cannot write them.',
  watching: 'The host lets you watch for now. What you typed is kept; go on when you may draw again.',
  newer: 'This board was written by a newer version: reload the page to comment.',
  paused: 'Paused by the host. What you typed is kept; go on when the host lets you.',
  shut: 'This page is no longer let in. What you typed before is kept.',
  ended: 'This board has ended: comments can be read and no more written.',
}

import type * as Y from 'yjs'
import { commentMap, entriesOf, entryOf } from '../doc/commentMap.ts'
import { commentValue, messageKey, readComment, readResolved, resolvedKey } from './comment.ts'
import { shareFairly } from './fairShare.ts'

/** Writes what is shown of one doc's comments into another; not who wrote them as which Yjs client. */
export function copyComments(from: Y.Doc, to: Y.Doc): void {
  const [source, target] = [commentMap(from), commentMap(to)]
  const written = entriesOf(source).flatMap(({ key, value, client, clock }) => {
    const comment = readComment(key, value)
    return comment === undefined ? [] : [{ comment, client, clock }]
  })
  const comments = shareFairly(written)
  for (const comment of comments) target.set(messageKey(comment.id), commentValue(comment))
  for (const thread of new Set(comments.map(({ on }) => on))) {
    const atMs = readResolved(entryOf(source, resolvedKey(thread))?.value)
    if (atMs !== undefined) target.set(resolvedKey(thread), { atMs })
  }
}

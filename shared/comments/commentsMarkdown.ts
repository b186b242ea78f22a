import type { Comment } from './comment.ts'
import type { Thread } from './threads.ts'

/** A thread, and what it is about in words. */
export interface NamedThread {
  thread: Thread
  where: string
}

/** What was asked and said on parts and places, as a section of Markdown; empty where there is nothing. */
export function commentsMarkdown(threads: readonly NamedThread[]): string {
  if (threads.length === 0) return ''
  const parts = threads.map(({ thread, where }) => {
    const lines = thread.comments.map((comment) => `- ${lineOf(comment)}\n`).join('')
    return `\n### ${plain(where)}${thread.isResolved ? ' (resolved)' : ''}\n\n${lines}`
  })
  return `## Questions and comments\n${parts.join('')}`
}

function lineOf({ name, text, question }: Comment): string {
  const said = plain(text)
  if (question === undefined) return `${plain(name)}: ${said}`
  return `**Question** (${question.answeredMs === null ? 'open' : 'answered'}), ${plain(name)}: ${said}`
}

/** In one line, and without a way into HTML or into another place of the page. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<]/g, '\\$&').trim()
}

import type { TLInstancePresence } from 'tldraw'
import type { Person } from '../../memory/person.ts'

/** One's own other tab is a connection of its own, and so would be somebody who only says that he is us. */
export function sayFollow({ userId, userName }: TLInstancePresence, person: Person): string {
  return userId === `user:${person.id}` ? 'Follow yourself in another tab' : `Follow ${userName}`
}

export function initials(name: string): string {
  return name.split(/\s+/).slice(0, 2).map((word) => Array.from(word)[0] ?? '').join('').toUpperCase()
}

/** Behind a name: of whom nothing was heard for longer than usual may have lost the connection. */
export function sayQuiet(isQuiet: boolean): string {
  return isQuiet ? ' (nothing heard for a while)' : ''
}

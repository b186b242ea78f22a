import type { PersonHere } from '../../api/host.ts'

/**
 * Who asks is among them and is not seen by itself; one host alone that is not seen is that. A tab of somebody who is
 * seen, as a debrief, is nobody else.
 */
export function unseenOf(people: readonly PersonHere[], seen: ReadonlySet<number>): PersonHere[] {
  const unseen = people.filter(({ presence, isTab }) => !isTab && (presence === null || !seen.has(presence)))
  const hosts = unseen.filter(({ link }) => link === 'host')
  return hosts.length > 1 ? unseen : unseen.filter(({ link }) => link !== 'host')
}

import { useCallback, useEffect, useState } from 'react'
import type { PersonHere } from '../../../shared/protocol/peopleHere.ts'
import { getPeople } from '../../api/host.ts'

const REFRESH_MS = 5_000

/** Everybody on a board as the server knows them, asked again while it is looked at. */
export function usePeople(
  boardId: string,
  boardKey: string,
): { people: readonly PersonHere[]; refresh: () => Promise<void> } {
  const [people, setPeople] = useState<readonly PersonHere[]>([])
  const refresh = useCallback(async () => {
    const answer = await getPeople(boardId, boardKey)
    // A list that cannot be had leaves the one before, since who is seen on the board is known without it.
    if (answer.ok) setPeople(answer.value)
  }, [boardId, boardKey])
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [refresh])
  return { people, refresh }
}

/** How long somebody has been here, in words. */
export function sayHere(sinceMs: number): string {
  const minutes = Math.floor(sinceMs / 60_000)
  if (minutes < 1) return 'for less than a minute'
  return minutes < 120 ? `for ${minutes} min` : `for ${Math.floor(minutes / 60)} h`
}

/**
 * Who asks is among them and is not seen by itself; one host alone that is not seen is that. A tab of somebody who is
 * seen, as a debrief, is nobody else.
 */
export function unseenOf(people: readonly PersonHere[], seen: ReadonlySet<number>): PersonHere[] {
  const unseen = people.filter(({ presence, isTab }) => !isTab && (presence === null || !seen.has(presence)))
  const hosts = unseen.filter(({ link }) => link === 'host')
  return hosts.length > 1 ? unseen : unseen.filter(({ link }) => link !== 'host')
}

/** So many without a name are listed one by one; a host who wants more of them out replaces their link. */
export const MOST_UNSEEN = 40

/** Without viewers that nobody is told of: their number is known, and there are hundreds of them. */
export function toldOf(
  people: readonly PersonHere[], seen: ReadonlySet<number>, untold: number,
): readonly PersonHere[] {
  if (untold === 0) return people
  return people.filter(({ presence, seat }) => presence === null || seat !== 'viewer' || seen.has(presence))
}

/** Whether nobody is here beside who asks, however many tabs they have. */
export function isAlone(people: readonly PersonHere[]): boolean {
  return people.filter(({ isTab }) => !isTab).length <= 1
}

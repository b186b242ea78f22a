import { useCallback, useState } from 'react'
import { browserStorage } from './browserStorage.ts'
import { browserDice, readPerson, recolorPerson, renamePerson, type Person } from './person.ts'

/** This browser's person. Take it once per page and hand it down: two hooks would not hear of each other's rename. */
export function usePerson(): { person: Person; rename: (typed: string) => void; recolor: (color: string) => void } {
  const [person, setPerson] = useState(() => readPerson(browserStorage(), browserDice()))
  return {
    person,
    rename: (typed) => setPerson((current) => renamePerson(browserStorage(), current, typed)),
    recolor: useCallback(
      (color: string) => setPerson((current) => recolorPerson(browserStorage(), current, color)),
      [],
    ),
  }
}

import type { Note } from './note.ts'

/** How acts that help are noted, and their ends, so that a debrief knows what still stood at the end. */
export function sayRevealed(what: string): string {
  return `Revealed the ${what}.`
}

export function sayTookBack(what: string): string {
  return `Took back the ${what}.`
}

export function sayThereAgain(what: string): string {
  return `The ${what} is on the board again.`
}

/** @param titles of the reference notes' steps */
export function sayNotesGiven(did: 'Gave the candidate' | 'Took back', titles: readonly string[]): string {
  return `${did} the reference notes on ${titles.map((title) => `“${title}”`).join(', ')}.`
}

const REVEALED = /^Revealed the (.+)\.$/
const TOOK_BACK = /^Took back the (.+)\.$/
const AGAIN = /^The (.+) is on the board again\.$/
const NOTES_GIVEN = /^(Gave the candidate|Took back) the reference notes on (“.+”)\.$/

interface HelpAct {
  does: 'give' | 'take' | 'restore'
  things: readonly string[]
}

type Act = Pick<Note, 'id' | 'text' | 'source'>

/** What a note says of help; undefined for any other, and for one whose words were changed by hand. */
function helpIn({ text, source }: Act): HelpAct | undefined {
  const act = (does: HelpAct['does'], found: RegExpExecArray | null): HelpAct | undefined => (
    found?.[1] === undefined ? undefined : { does, things: [found[1]] }
  )
  if (source === 'reveal')
    return act('give', REVEALED.exec(text)) ?? act('take', TOOK_BACK.exec(text)) ?? act('restore', AGAIN.exec(text))
  const [, did, titles] = (source === 'act' && NOTES_GIVEN.exec(text)) || []
  if (titles === undefined) return undefined
  return { does: did === 'Took back' ? 'take' : 'give', things: titles.split(', ') }
}

/**
 * What became of help that is taken back by now, by the ids of the notes of its giving.
 *
 * @param notes in the order of their times
 */
export function takenBackIn(notes: readonly Act[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  const things = new Map<string, Map<string, boolean>>()
  for (const note of notes) {
    const act = helpIn(note)
    for (const thing of act?.things ?? []) {
      if (act?.does === 'give') given.set(thing, note.id)
      const giving = given.get(thing)
      if (giving === undefined) continue
      const stands = things.get(giving) ?? new Map<string, boolean>()
      things.set(giving, stands.set(thing, act?.does !== 'take'))
    }
  }
  return new Map([...things].flatMap(([id, stands]): [string, string][] => {
    const left = [...stands.values()].filter(Boolean).length
    if (left === stands.size) return []
    return [[id, left === 0 ? 'taken back' : 'taken back in part']]
  }))
}

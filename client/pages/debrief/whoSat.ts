import type { DebriefPerson } from '../../../shared/debrief/debrief.ts'
import { practisedNames, type PractisedFacts } from '../../../shared/interview/practised.ts'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import type { SeatsHere } from '../../features/room/useSeats.ts'
import type { RecentBoard } from '../../memory/recentBoards.ts'
import type { PersonShown } from '../../sync/reading/readBoard.ts'

export interface SeenPeople {
  purpose: BoardPurpose
  /** Whoever reads: where they sit, and what they are called. */
  seat: Seat
  own: string
  here: readonly PersonShown[]
  seats: SeatsHere
  /** What the board itself keeps of who practised. */
  facts: PractisedFacts
  /** Whom this browser saw there as a host. */
  known: Pick<RecentBoard, 'people' | 'candidates'> | undefined
}

/** Who took part, and whom of them it is about. */
export interface WhoSat {
  people: readonly DebriefPerson[]
  candidates: readonly string[]
}

const ROLES: Readonly<Record<BoardPurpose, Readonly<Record<Seat, string>>>> = {
  interview: { host: 'host', editor: 'candidate', viewer: 'observer' },
  practice: { host: 'visitor', editor: 'editor', viewer: 'viewer' },
  board: { host: 'host', editor: 'editor', viewer: 'viewer' },
}

/** For the candidate's copy, and for the host's. */
export function whoSat(seen: SeenPeople): Record<'everybody' | 'host', WhoSat> {
  const { known: { people: were = [], candidates: had = [] } = {} } = seen
  const shown = shownNow(seen)
  const now = [...new Set(examinedNow(seen, shown))]
  const people = shown.map(({ name, role: sits }) => {
    const role = seen.purpose === 'practice' && now.includes(name) ? 'practised' : sits
    return { name, role: [role, 'on the board now'].filter(Boolean).join(', ') }
  })
  const all = seen.purpose === 'interview' ? [...new Set([...had, ...now])] : now
  const gone = were.filter((name) => shown.every((one) => one.name !== name))
  return {
    // Of others who were examined here at another time a candidate reads nothing.
    everybody: { people, candidates: all.length === 1 ? all : now },
    host: { people: [...people, ...gone.map((name) => ({ name, role: 'was on the board' }))], candidates: all },
  }
}

interface Seated {
  name: string
  role: string
  seat: Seat | undefined
}

/** Where each one sits whom the board shows; a tab that the server does not tell of is of who reads. */
function shownNow({ purpose, here, seats, own, seat }: SeenPeople): Seated[] {
  return here.map(({ name, presence }) => {
    const sits = seats.get(presence) ?? (name === own ? seat : undefined)
    return { name, seat: sits, role: sits === undefined ? '' : ROLES[purpose][sits] }
  })
}

function examinedNow({ purpose, own, seat, facts }: SeenPeople, shown: readonly Seated[]): readonly string[] {
  if (purpose === 'board') return []
  const practised = purpose === 'practice' ? practisedNames(facts) : undefined
  if (practised !== undefined) return practised
  const examined = purpose === 'practice' ? 'host' : 'editor'
  return [...(seat === examined ? [own] : []), ...shown.filter((one) => one.seat === examined).map(({ name }) => name)]
}

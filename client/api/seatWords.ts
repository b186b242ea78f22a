import type { Seat } from '../../shared/protocol/seats.ts'

/** A seat in plain words: its name, who usually takes it, and what it can do. */
export const SEAT_WORDS: Record<Seat, { title: string; who: string; can: string }> = {
  host: {
    title: 'Host',
    who: 'for interviewers',
    can: 'Edits the board and can give away every link.',
  },
  editor: {
    title: 'Editor',
    who: 'for candidates',
    can: 'Draws and edits the board together with everyone else.',
  },
  viewer: {
    title: 'Viewer',
    who: 'for observers',
    can: 'Follows the board live, can point with the laser, and cannot change anything.',
  },
}

import type { OpenBoard } from '../../sync/openBoard.ts'
import { Fold } from './Fold.tsx'

/** Where the candidate can read the case study and where not, for who would rely on it. */
export function LookUpFold({ board }: { board: OpenBoard }) {
  if (board.purpose !== 'interview') return null
  return (
    <Fold title="Can it be looked up?">
      <p className="ss-coverage-note">
        In the browser with which they joined, the candidate cannot open case studies until you end the interview. In
        another browser this server’s case studies are open to anybody, unless whoever runs it lets only people with
        its create key read them, or this one is a private case study of your own.
      </p>
    </Fold>
  )
}

import { isPractisedBy } from '../../../shared/interview/practised.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** Whether who sits here practised on this board, or may yet, rather than only coming to look at it. */
export function practisedHere({ facts, person }: Pick<OpenBoard, 'facts' | 'person'>): boolean {
  const { id, name } = person.get()
  const told = { practised: facts.get('practised').get(), ended: facts.get('ended').get() }
  return isPractisedBy(told, { user: id, name })
}

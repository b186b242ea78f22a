import type { SaveStatus } from '../../sync/saveStatus.ts'

/** What has to be said of notes and scores that are not on the server; undefined while all is well. */
export function sayUnsaved(status: SaveStatus): string | undefined {
  switch (status.kind) {
    case 'late':
      return `Not saved yet: ${sayKept(status.unsavedEdits)}`
    case 'offline':
      return `Offline: ${status.unsavedEdits === 0 ? 'what you write now is kept here.' : sayKept(status.unsavedEdits)}`
    case 'shut':
      return 'This page is let in no more, so nothing can be noted here.'
    default:
      return undefined
  }
}

function sayKept(count: number): string {
  return `${count} ${count === 1 ? 'change is' : 'changes are'} kept in this browser.`
}

import { ERASED_KINDS, type DeletionReport, type ErasedKind } from '../../api/deletion.ts'

/** One line of what was deleted: a kind, how many, how large. */
export interface ErasedLine {
  what: string
  count: string
  size: string
}

const KINDS: Record<ErasedKind, string> = {
  updates: 'Edits: drawing, notebook, comments, hosts’ notes and scores',
  bases: 'Snapshots of them',
  quarantine: 'Edits that had been put aside as unreadable',
  pictures: 'Pictures',
  facts: 'Settings: clock, pause, seats given and the like',
  keys: 'Keys of its links',
  visits: 'Marks of browsers that drew on it',
}

export function erasedLines({ erased }: DeletionReport): ErasedLine[] {
  return ERASED_KINDS.map((kind) => {
    const { count, bytes } = erased[kind]
    return { what: KINDS[kind], count: count.toLocaleString('en'), size: sayBytes(bytes) }
  })
}

export function sayBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A moment as everybody reads it alike, wherever the report is kept. */
export function sayMoment(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

export function sayOverwritten({ overwrittenAtMs }: DeletionReport): string {
  const when = overwrittenAtMs === null ? undefined : sayMoment(overwrittenAtMs)
  if (when !== undefined) return `Its bytes on the server’s disk were overwritten at ${when}.`
  return 'It opens for nobody any more, and its rows on the server’s disk were overwritten. Fragments that the database '
    + 'may have left elsewhere are overwritten when nobody is on any board, and within a day in any case.'
}

/** What remains, and for how long; one sentence each. */
export function remainingLines({ backups }: DeletionReport): string[] {
  const copies = backups.map(({ name, atMs }) => `${name} (${sayMoment(atMs)})`).join(', ')
  return [
    backups.length === 0
      ? 'The server knows of no backup that was made while there was this board. Somebody may have copied the data '
        + 'folder by other means.'
      : `Backups that were made while there was this board hold it until somebody deletes them: ${copies}. The next `
        + 'one holds nothing of it.',
    'A hash of the board’s id stays for as long as the server’s data, so that browsers that come back drop their '
      + 'copies. Nobody can find out the id by it.',
    'Browsers that had the board open keep their copy until they come here again. Exports that people made are theirs.',
  ]
}

import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { Withheld } from '../../sync/visibleRecords.ts'

const MAX_TITLE_LETTERS = 48

/** One part that is not shown, in words. */
export interface AsidePart {
  id: string
  /** "Component “Feature store”" */
  what: string
  why: string
  /** It is on the canvas as it was before somebody spoilt it. */
  isShown: boolean
}

const SPOILT = 'It is shown as it was before it was changed.'

const SHAPES: Readonly<Record<string, string>> = {
  component: 'Component',
  lane: 'Lane',
  legend: 'Legend',
  arrow: 'Link',
  geo: 'Box',
  text: 'Text',
  note: 'Note',
  draw: 'Stroke',
  highlight: 'Highlighter stroke',
  line: 'Line',
  frame: 'Frame',
  group: 'Group',
  image: 'Picture',
  video: 'Film',
  bookmark: 'Bookmark',
  embed: 'Page of another site',
}
const OTHERS: Readonly<Record<string, string>> = {
  page: 'Page',
  binding: 'End of a link',
  asset: 'Picture file',
  document: 'The board’s settings',
}

/** The parts that are not shown for a reason of their own; what merely lies in one of them comes back with it. */
export function asideParts(
  withheld: ReadonlyMap<string, Withheld>,
  record: (id: string) => BoardRecord | undefined,
  isShown: (id: string) => boolean,
): AsidePart[] {
  return [...withheld].flatMap(([id, why]) => {
    if (!hasOwnReason(why)) return []
    const part = { id, what: sayWhat(record(id)), isShown: isShown(id) }
    return [{ ...part, why: part.isShown ? `${SPOILT} ${sayWhy(why.message)}` : sayWhy(why.message) }]
  })
}

export function countAside(withheld: ReadonlyMap<string, Withheld>): number {
  let count = 0
  for (const why of withheld.values()) if (hasOwnReason(why)) count++
  return count
}

function hasOwnReason(why: Withheld): why is Exclude<Withheld, { forId: string }> {
  return why.why !== 'waiting' && why.why !== 'double'
}

function sayWhat(record: BoardRecord | undefined): string {
  if (record === undefined) return 'Unknown part'
  const kind =
    (record.typeName === 'shape' ? own(SHAPES, record['type']) : own(OTHERS, record.typeName)) ?? 'Unknown part'
  const title = titleOf(record)
  return title === '' ? kind : `${kind} “${title}”`
}

function titleOf({ name, props }: BoardRecord): string {
  const { title, name: propsName } = (typeof props === 'object' && props !== null ? props : {}) as {
    title?: unknown
    name?: unknown
  }
  const said = [name, title, propsName].find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? ''
  const plain = said.slice(0, 4 * MAX_TITLE_LETTERS).replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return plain.length > MAX_TITLE_LETTERS ? `${plain.slice(0, MAX_TITLE_LETTERS)}…` : plain
}

/** Our own reasons are sentences; a validator's name a place in the record, which says nothing to people. */
function sayWhy(message: string): string {
  return /^[A-Z][^=(){}]*\.$/.test(message) && !message.startsWith('At ')
    ? message
    : 'It is damaged, or of a kind that this version does not know.'
}

function own(words: Readonly<Record<string, string>>, key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined
}

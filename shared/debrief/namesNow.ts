import type { BoardSource, Reader } from './boardSource.ts'
import type { SeenLane } from './readHostParts.ts'

/** A name as somebody of an id signed with it. */
interface Signature {
  by: string
  name: string
  /** Ms since 1970. */
  atMs: number
}

/** By each name that somebody no longer has, the one that they have now. */
export type NamesNow = ReadonlyMap<string, string>

/** The sources of a debrief in which nobody has two names, and which names are gone. */
interface NamedSources {
  board: BoardSource
  lane: SeenLane | undefined
  names: NamesNow
}

/** @param lane what only hosts read; names that are known from it alone stay there */
export function withNamesNow(board: BoardSource, lane: SeenLane | undefined): NamedSources {
  const names = namesNow(board, lane)
  const now = (name: string): string => names.get(name) ?? name
  const signed = <Thing extends { name: string }>(thing: Thing): Thing => ({ ...thing, name: now(thing.name) })
  const played = <Thing extends { by: string }>(thing: Thing): Thing => ({ ...thing, by: now(thing.by) })
  return {
    names,
    board: {
      ...board,
      candidates: [...new Set(board.candidates.map(now))],
      people: board.people.map(signed),
      threads: board.threads.map(({ comments: [first, ...more], ...thread }) => (
        { ...thread, comments: [signed(first), ...more.map(signed)] }
      )),
      ended: board.ended && played(board.ended),
      reveal: board.reveal && played(board.reveal),
      played: board.played.map(played),
      aiRecord: { ...board.aiRecord, uses: board.aiRecord.uses.map(signed) },
    },
    lane: lane && {
      ...lane,
      notes: lane.notes.map(signed),
      sheets: lane.sheets.map((sheet) => ({ ...sheet, verdict: signed(sheet.verdict) })),
      hidden: lane.hidden.map(now),
    },
  }
}

/** The names that somebody had before this one, as words beside it; empty without any. */
export function sayBefore(names: NamesNow, name: string): string {
  const before = [...names].flatMap(([was, is]) => (is === name ? [was] : []))
  return before.length === 0 ? '' : ` (before: ${before.join(', ')})`
}

/** A name that two had, or that somebody has now, is nobody's former one: it would join two people. */
function namesNow({ threads, reader, here = [] }: BoardSource, lane: SeenLane | undefined): NamesNow {
  const byId = new Map<string, Signature[]>()
  const hosts = [...(reader ? ofReader(reader) : []), ...(lane ? inLane(lane) : [])]
  const known = new Set(hosts.map(({ by }) => by))
  // A comment says itself whose it is, so that it tells nothing new of those who are known otherwise.
  const others = threads.flatMap(({ comments }) => comments).filter(({ by }) => !known.has(by))
  for (const { by, name, atMs } of [...hosts, ...others].filter((one) => one.by !== '' && one.name !== ''))
    byId.set(by, [...(byId.get(by) ?? []), { by, name, atMs }])
  const people = [...byId.values()].map((all) => all.toSorted((a, b) => a.atMs - b.atMs).map(({ name }) => name))
  const current = new Set([...here, ...people.map((names) => names.at(-1)!)])
  const former = people.flatMap((names) => (
    [...new Set(names)].filter((name) => !current.has(name)).map((name) => [name, names.at(-1)!] as const)
  ))
  return new Map(former.filter(([name]) => former.filter(([other]) => other === name).length === 1))
}

function ofReader({ id, name, before }: Reader): Signature[] {
  return [...before.map((was) => ({ by: id, name: was, atMs: 0 })), { by: id, name, atMs: Infinity }]
}

function inLane({ notes, sheets }: SeenLane): Signature[] {
  const sheet = sheets.map(({ host, verdict: { name, submittedMs = 0 } }) => ({ by: host, name, atMs: submittedMs }))
  return [...notes.map(({ by, name, atMs }) => ({ by, name, atMs })), ...sheet]
}

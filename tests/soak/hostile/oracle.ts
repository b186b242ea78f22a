import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { loadLog } from '../../../server/rooms/doc/loadDoc.ts'
import { readFrame, step1Frame } from '../../../shared/protocol/frames.ts'
import { recordsOf } from '../../server/support/draggedBoard.ts'
import type { Findings } from './findings.ts'
import { seat, type HonestPeer } from './honestPeer.ts'
import { BOARD, type HostileWorld } from './hostileWorld.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'

/** Bytes that may wait in a doc for what never comes. */
const MAX_WAITING_BYTES = 64 * 1024

type Records = ReturnType<typeof recordsOf>

/** What somebody sees who opens the board now; undefined when that cannot be read. */
export function joinAsNew(world: HostileWorld, findings: Findings): Y.Doc | undefined {
  const { session, link } = seat(world.clock, 'new', 'viewer')
  world.join(session)
  world.receive(session, step1Frame(Uint8Array.of(0)))
  world.leave(session)
  const doc = new Y.Doc()
  try {
    for (const frame of link.frames) {
      const message = readFrame(frame)
      if (message?.type === 'write') Y.applyUpdate(doc, message.update)
    }
  } catch (error) {
    findings.violation('joiner cannot read', error)
    return undefined
  }
  if (link.closed !== undefined) findings.violation('joiner cannot read', `closed with ${link.closed.code}`)
  return doc
}

function judgePeers(peers: readonly HonestPeer[], findings: Findings): Records {
  const [first, ...others] = peers.map(({ doc }) => recordsOf(doc))
  for (const peer of peers) for (const fault of peer.faults) findings.violation('honest browser threw', fault)
  others.forEach((records, at) => {
    if (!isDeepStrictEqual(records, first)) findings.violation('honest apart', `${peers[0]?.name} and ${peers[at + 1]?.name}: ${difference(first ?? new Map(), records)}`)
  })
  return first ?? new Map()
}

/** Everything that an honest person was told is saved, and that is still there in this person's browser, must be in the doc. */
function judgePromises(peers: readonly HonestPeer[], opened: Y.Doc, findings: Findings): void {
  for (const peer of peers) {
    for (const [client, clock] of peer.promised) {
      const lost = firstLost(peer.doc, opened, client, clock)
      if (lost !== undefined) findings.violation('saved and lost', `${peer.name}: ${client} up to ${clock}, but ${lost}`)
    }
  }
}

function firstLost(own: Y.Doc, opened: Y.Doc, client: number, clock: number): string | undefined {
  const state = Y.getState(opened.store, client)
  if (state < clock) return `the board ends at ${state}`
  for (const struct of own.store.clients.get(client) ?? []) {
    if (struct.id.clock >= clock) return undefined
    if (struct.deleted || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentBinary)) continue
    const found = Y.getItem(opened.store, struct.id) as Y.Item | Y.GC
    if (found.deleted || !(found instanceof Y.Item)) return `${struct.id.clock} is deleted there`
    if (!(found.content instanceof Y.ContentBinary) || Buffer.compare(found.content.content, struct.content.content) !== 0) return `${struct.id.clock} is another there`
  }
  return undefined
}

function judgeRecords(doc: Y.Doc, wanted: Records, kind: 'opens as another board' | 'compacted to another board', findings: Findings): void {
  const records = recordsOf(doc)
  if (!isDeepStrictEqual(records, wanted)) findings.violation(kind, difference(wanted, records))
}

function judgeWaiting({ store }: Y.Doc, findings: Findings): void {
  const structs = store.pendingStructs?.update.byteLength ?? 0
  const deletes = store.pendingDs?.byteLength ?? 0
  if (structs + deletes > MAX_WAITING_BYTES) findings.violation('left waiting', `${structs} bytes of structs and ${deletes} of deletes`)
}

/** What the doctor finds when it loads the board. */
async function judgeDamage(world: HostileWorld, findings: Findings): Promise<void> {
  try {
    const { damage, doc } = await loadLog(world.storage, boardLog(BOARD.id))
    for (const { kind, seq, reason } of damage) findings.violation('damage', `${kind} ${seq}: ${reason}`)
    judgeWaiting(doc, findings)
  } catch (error) {
    findings.violation('does not open', error)
  }
}

/** Whether the board is the same after a restart, and after a compaction and another one; `reopen` is false when it does not open. */
export async function judgeReopened(world: HostileWorld, peers: readonly HonestPeer[], findings: Findings, reopen: () => Promise<boolean>): Promise<void> {
  const records = judgePeers(peers, findings)
  if (!(await reopen())) return
  const opened = joinAsNew(world, findings)
  if (opened !== undefined) {
    judgeRecords(opened, records, 'opens as another board', findings)
    judgePromises(peers, opened, findings)
    judgeWaiting(opened, findings)
  }
  await judgeDamage(world, findings)
  await world.compact()
  if (!(await reopen())) return
  const compacted = joinAsNew(world, findings)
  if (compacted !== undefined) judgeRecords(compacted, records, 'compacted to another board', findings)
  await world.close()
}

function difference(wanted: Records, records: Records): string {
  const ids = [...new Set([...wanted.keys(), ...records.keys()])].filter((id) => !isDeepStrictEqual(wanted.get(id), records.get(id)))
  const [id = ''] = ids
  return `${ids.length} records differ, the first is ${id}: ${JSON.stringify(wanted.get(id))?.slice(0, 120)} and ${JSON.stringify(records.get(id))?.slice(0, 120)}`
}

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { ScannedUpdate } from './updateScan.ts'

type Struct = ScannedUpdate['structs'][number]

/**
 * One update out of several of which each follows on those before it, per client without a gap. `Y.mergeUpdates` takes
 * any updates, and time that grows with the square of their number.
 */
export function joinUpdates(scanned: readonly ScannedUpdate[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const structs = new Map<number, Struct[]>()
  const deletes = new Map<number, { clock: number; len: number }[]>()
  for (const update of scanned) {
    for (const struct of update.structs) add(structs, struct.id.client, struct)
    for (const [client, ranges] of update.ds.clients) for (const range of ranges) add(deletes, client, range)
  }
  writeStructs(encoder, structs)
  writeDeletes(encoder.restEncoder, deletes)
  return encoder.toUint8Array()
}

function add<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function writeStructs(encoder: Y.UpdateEncoderV1, clients: ReadonlyMap<number, Struct[]>): void {
  encoding.writeVarUint(encoder.restEncoder, clients.size)
  for (const [client, structs] of clients) {
    encoding.writeVarUint(encoder.restEncoder, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0)
    for (const struct of structs) struct.write(encoder, 0)
  }
}

function writeDeletes(encoder: encoding.Encoder, clients: ReadonlyMap<number, { clock: number; len: number }[]>): void {
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, ranges] of clients) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  }
}

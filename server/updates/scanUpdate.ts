import { KIND, MALFORMED } from './readContent.ts'
import type { DeleteRange, ScannedUpdate, Section } from './scannedUpdate.ts'
import { NONE, StructReader } from './structReader.ts'
import { UPDATE_LIMITS } from './updateLimits.ts'

/** The fault of deletes that are not in order or overlap. */
export const UNORDERED = 'its deletes are not in order'

/**
 * Reads a V1 update without building any of it: every message of everybody goes through here, and the items that Yjs
 * makes to look at an update cost more than all else that is done with it. Takes time by the number of its bytes.
 * Undefined for bytes that Yjs could not read either.
 */
export function scanUpdate(bytes: Uint8Array): ScannedUpdate | undefined {
  try {
    return new Scan(bytes).run()
  } catch {
    return undefined
  }
}

class Scan {
  readonly #reader: StructReader
  readonly #scanned: ScannedUpdate

  constructor(bytes: Uint8Array) {
    this.#reader = new StructReader(bytes)
    this.#scanned = {
      bytes,
      sections: [],
      structs: 0,
      values: 0,
      binaries: [],
      deletes: [],
      bringsItems: false,
      isSimple: true,
      fault: undefined,
      isAlien: false,
    }
  }

  run(): ScannedUpdate {
    const clients = this.#reader.number()
    if (clients > UPDATE_LIMITS.maxClients) throw MALFORMED
    for (let left = clients; left > 0; left--) this.#readSection()
    this.#readDeletes()
    const { sections } = this.#scanned
    const isTwice = sections.length > 1 && new Set(sections.map(({ client }) => client)).size < sections.length
    if (isTwice) this.#fault('a client stands in it twice')
    if (this.#scanned.values > UPDATE_LIMITS.maxValues) this.#fault('it holds too many values')
    if (!this.#namesFew()) this.#scanned.isSimple = false
    return this.#scanned
  }

  /** Each that is named may be in the middle of a struct, which is then split. */
  #namesFew(): boolean {
    const names = this.#scanned.sections.reduce((count, { foreign }) => count + (foreign?.length ?? 0) / 2, 0)
    return names <= UPDATE_LIMITS.maxUnweighedNames && this.#scanned.deletes.length <= UPDATE_LIMITS.maxUnweighedDeletes
  }

  #readSection(): void {
    const reader = this.#reader
    const structs = reader.number()
    this.#scanned.structs += structs
    if (this.#scanned.structs > UPDATE_LIMITS.maxStructs) throw MALFORMED
    const client = reader.number()
    const fromClock = reader.number()
    const start = reader.decoder.pos
    const section: Section = { client, fromClock, endClock: fromClock, structs, start, end: 0, foreign: undefined }
    for (let left = structs; left > 0; left--) {
      reader.next()
      this.#look(section)
      section.endClock += reader.length
    }
    section.end = reader.decoder.pos
    if (section.endClock > UPDATE_LIMITS.maxClock) this.#fault('a clock is out of all reach')
    if (structs > 0) this.#scanned.sections.push(section)
  }

  /** Takes note of the struct that was just read. */
  #look(section: Section): void {
    const reader = this.#reader
    const scanned = this.#scanned
    if (reader.length === 0) this.#fault('a struct takes no clock')
    if (reader.parentClient !== NONE) scanned.isAlien = true
    if (reader.kind === KIND.binary) scanned.binaries.push(reader.bodyStart, reader.end)
    else this.#lookCloser()
    if (reader.kind === KIND.gc || reader.kind === KIND.skip) return
    if (reader.kind !== KIND.deleted) scanned.bringsItems = true
    // Right behind what its client wrote before, no rival can stand in its way but those that were weighed when they
    // came.
    if (reader.originClient !== section.client || reader.originClock !== section.endClock - 1) scanned.isSimple = false
    if (reader.originClient !== NONE) this.#name(section, reader.originClient, reader.originClock)
    if (reader.rightClient !== NONE) this.#name(section, reader.rightClient, reader.rightClock)
    if (reader.rightClient === section.client) scanned.isSimple = false
  }

  /** What entries of a board are not. */
  #lookCloser(): void {
    const reader = this.#reader
    this.#scanned.isSimple = false
    this.#scanned.values += reader.values
    if (reader.isDeep) this.#fault('a value is nested too deeply')
    if (reader.values > UPDATE_LIMITS.maxValuesPerItem) this.#fault('an item holds too many values')
    if (reader.kind === KIND.type || reader.kind === KIND.doc) this.#scanned.isAlien = true
  }

  /** What an item names must be there before it; only items of its own client that come earlier are sure to be. */
  #name(section: Section, client: number, clock: number): void {
    if (client === section.client) {
      if (clock >= section.endClock) this.#fault('an item builds on what its client writes later')
      return
    }
    const foreign = (section.foreign ??= [])
    if (foreign.at(-2) !== client || foreign.at(-1) !== clock) foreign.push(client, clock)
  }

  #readDeletes(): void {
    const reader = this.#reader
    const clients = new Set<number>()
    for (let left = reader.number(); left > 0; left--) {
      const client = reader.number()
      if (clients.has(client)) this.#fault('deletes of a client stand in it twice')
      clients.add(client)
      let end = 0
      for (let ranges = reader.number(); ranges > 0; ranges--) {
        const range: DeleteRange = { client, clock: reader.number(), length: reader.number() }
        if (range.length === 0 || range.clock < end) this.#fault(UNORDERED)
        end = range.clock + range.length
        this.#scanned.deletes.push(range)
        if (this.#scanned.deletes.length > UPDATE_LIMITS.maxDeletes) throw MALFORMED
      }
      if (end > UPDATE_LIMITS.maxClock) this.#fault('a clock is out of all reach')
    }
  }

  #fault(what: string): void {
    this.#scanned.fault ??= what
    this.#scanned.isSimple = false
  }
}

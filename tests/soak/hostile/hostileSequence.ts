import * as encoding from 'lib0/encoding'
import { seedBoard } from '../../../server/boards/seedBoard.ts'
import { presenceFrame, step1Frame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { Findings } from './findings.ts'
import { HonestPeer, seat, type Seated } from './honestPeer.ts'
import { HostileHand } from './hostileHand.ts'
import { HostileWorld } from './hostileWorld.ts'
import { judgeReopened } from './oracle.ts'

const MAX_HOSTILE = 50
/** In which a room goes to sleep. */
const REST_MS = 10_200
/** Rounds after which everything has been delivered. */
const ROUNDS = 8
/** Close codes that only ask to come again. */
const PASSING = [1012, 1013]

/** One board, some people who draw on it and some who do not mean well; the seed decides everything. */
export class HostileSequence {
  readonly findings: Findings
  readonly #random: Random
  readonly #world: HostileWorld
  readonly #hand: HostileHand
  readonly #peers: HonestPeer[]
  readonly #hostile: Seated[] = []
  /** Nobody attacks, so that whatever is found then is the fault of who looks. */
  readonly #isPeaceful: boolean
  #sessions = 0

  constructor(seed: number, findings: Findings, isPeaceful = false) {
    this.#random = seeded(seed)
    this.#isPeaceful = isPeaceful
    this.findings = findings
    this.#world = new HostileWorld(findings)
    this.#hand = new HostileHand(this.#random, seed % 2 === 0 ? 'huge' : 'small')
    this.#peers = Array.from({ length: 2 + this.#random.int(2) }, (_, at) => new HonestPeer(`honest-${at}`, 1_001 + at))
  }

  async run(): Promise<void> {
    const random = this.#random
    await this.#world.create(seedBoard('Hostile', []))
    let isOpen = await this.#world.open()
    for (let count = 1 + random.int(2); count > 0; count--) this.#hostile.push(this.#newHostile())
    for (let count = 1 + random.int(MAX_HOSTILE); count > 0 && isOpen; count--) isOpen = await this.#step()
    if (isOpen) await this.#judge()
    await this.#world.end()
    for (const peer of this.#peers) peer.destroy()
  }

  /** False when the board is lost. */
  async #step(): Promise<boolean> {
    const random = this.#random
    for (const peer of this.#peers) if (!peer.isIn || peer.closed !== undefined) this.#bringIn(peer)
    if (!this.#isPeaceful) this.#attack()
    for (let count = random.int(3); count > 0; count--) random.pick(this.#peers).edit(random)
    if (random.int(6) === 0) this.#showPresence(random.pick(this.#peers))
    if (random.int(3) > 0) await this.#turn()
    if (random.int(15) === 0) await this.#world.compact()
    if (random.int(15) === 0) await this.#world.flush()
    if (random.int(25) === 0) await this.#world.rest(REST_MS)
    return random.int(40) > 0 || this.#restart()
  }

  #showPresence(peer: HonestPeer): void {
    peer.showPresence(this.#random)
    this.#hand.meet(peer.presenceId)
  }

  #attack(): void {
    const random = this.#random
    const at = random.int(this.#hostile.length)
    const hostile = this.#hostile[at]!
    if (random.int(12) === 0) return this.#world.receive(hostile.session, step1Frame(this.#forgedVector()))
    if (random.int(15) === 0) return this.#world.receive(hostile.session, this.#forgedPresence())
    const { name, messages } = this.#hand.next()
    for (const update of messages) {
      if (hostile.link.closed !== undefined) break
      this.findings.updates++
      this.findings.step(`${name}: ${update.byteLength > 200 ? `${update.byteLength} bytes` : Buffer.from(update).toString('hex')}`)
      this.#world.receive(hostile.session, random.int(4) === 0 ? step2Frame(update) : updateFrame(update))
    }
    this.#replaceClosed(name)
  }

  /** Who was put out comes back as somebody new. */
  #replaceClosed(name: string): void {
    this.#hostile.forEach(({ session, link }, at) => {
      link.frames = []
      if (link.closed === undefined) return
      this.findings.step(`closed with ${link.closed.code} after ${name}`)
      this.findings.refused++
      this.findings.closed(`${link.closed.code} ${link.closed.reason}`)
      this.#world.leave(session)
      this.#hostile[at] = this.#newHostile()
    })
  }

  #newHostile(): Seated {
    const seated = seat(this.#world.clock, `hostile-${this.#sessions++}`, this.#random.int(10) === 0 ? 'viewer' : 'editor')
    this.#world.join(seated.session)
    return seated
  }

  #forgedVector(): Uint8Array {
    const random = this.#random
    const clients = random.int(5)
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, random.int(8) === 0 ? 2 ** 31 : clients)
      for (let count = 0; count < clients; count++) {
        encoding.writeVarUint(encoder, random.pick([7, 501, 502, 1_001, 1_002, 99]))
        encoding.writeVarUint(encoder, random.pick([0, 1, 2, 5, 20, 2 ** 31, 2 ** 53 - 1, 2 ** 55]))
      }
    })
  }

  #forgedPresence(): Uint8Array {
    const random = this.#random
    return presenceFrame([{ clientId: random.pick([1_001, 1_002, 5, 2 ** 53 - 1]), clock: random.pick([0, 1, 50, 2 ** 40]), json: random.pick(['{}', 'null', '[]', '{"x":', '"\\"', '{"a":{"b":[]}}']) }])
  }

  async #turn(): Promise<void> {
    await this.#world.turn()
    this.#replaceClosed('its commit')
    for (const peer of this.#peers) if (this.#random.int(4) > 0) this.#deliver(peer)
  }

  #deliver(peer: HonestPeer): boolean {
    const before = peer.written.length
    const wasRead = peer.read()
    for (const update of peer.written.slice(before)) this.#hand.hear(update)
    for (const update of peer.written.splice(0)) this.#hand.hear(update)
    return wasRead
  }

  /** Opens a session for somebody who has none, or whose last one was closed. */
  #bringIn(peer: HonestPeer): void {
    if (peer.closed !== undefined) this.#noteClosed(peer)
    if (peer.session !== undefined) this.#world.leave(peer.session)
    const seated = seat(this.#world.clock, `${peer.name}-${this.#sessions++}`, 'editor', peer.name)
    this.#world.join(seated.session)
    peer.enter(seated, (session, frame) => this.#world.receive(session, frame))
  }

  #noteClosed(peer: HonestPeer): void {
    const { code, reason } = peer.closed ?? { code: 0, reason: '' }
    if (PASSING.includes(code)) this.findings.note(`an honest session was closed with ${code} ${reason}`)
    else this.findings.violation('honest closed', `${peer.name} with ${code} ${reason}`)
  }

  /** As when the server ends and starts again on the same file. */
  async #restart(): Promise<boolean> {
    this.findings.step('restart')
    await this.#world.close()
    for (const peer of this.#peers) peer.leave()
    if (!(await this.#world.open())) return false
    this.#hostile.forEach((_, at) => { this.#hostile[at] = this.#newHostile() })
    return true
  }

  /** Delivers everything, also to those whose session was closed. */
  async #settle(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      for (const peer of this.#peers) if (!peer.isIn || peer.closed !== undefined) this.#bringIn(peer)
      if (!(await this.#world.flush())) return
      const wereRead = this.#peers.map((peer) => this.#deliver(peer))
      if (!wereRead.includes(true)) return
    }
  }

  async #judge(): Promise<void> {
    await this.#settle()
    await judgeReopened(this.#world, this.#peers, this.findings, () => this.#restart())
  }
}

import { seedBoard } from '../../../server/boards/seedBoard.ts'
import { step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'
import type { Messages } from '../../fakes/hostileAttacks.ts'
import { seeded } from '../../fakes/random.ts'
import { Findings } from './findings.ts'
import { HonestPeer, seat, type Seated } from './honestPeer.ts'
import { BOARD, HostileWorld } from './hostileWorld.ts'
import { judgeReopened } from './oracle.ts'

const ROUNDS = 8
/** In which a room goes to sleep. */
const REST_MS = 10_200
/** Ids as Yjs draws them, so that those of an attacker may be lower or higher. */
const CLIENTS = [1_001, 1_002]

/** A board on which two people draw, for an attack that is told step by step. */
export class HostileScene {
  readonly findings = new Findings(0)
  readonly world: HostileWorld
  readonly peers = CLIENTS.map((client, at) => new HonestPeer(['ada', 'ben'][at] ?? '', client))
  readonly #random = seeded(1)
  #sessions = 0

  private constructor(storage?: Storage) {
    this.world = new HostileWorld(this.findings, storage)
  }

  /** With a storage that holds the board already, or on a new one. */
  static async open(storage?: Storage): Promise<HostileScene> {
    const scene = new HostileScene(storage)
    if (storage === undefined) await scene.world.create(seedBoard('Hostile', []))
    if (await scene.world.open()) scene.bringIn()
    return scene
  }

  /** In words, and without those that depend on how busy the machine is. */
  get violations(): string[] {
    return this.findings.violations.filter(({ kind }) => kind !== 'slow').map(({ kind, detail }) => `${kind}: ${detail}`)
  }

  /** Gives a session to both people; whoever has one gets another. */
  bringIn(): void {
    for (const peer of this.peers) {
      const seated = seat(this.world.clock, `${peer.name}-${this.#sessions++}`, 'editor', peer.name)
      this.world.join(seated.session)
      peer.enter(seated, (session, frame) => this.world.receive(session, frame))
    }
  }

  /** Somebody who does not mean well. */
  attacker(): Seated {
    const seated = seat(this.world.clock, `eve-${this.#sessions++}`, 'editor')
    this.world.join(seated.session)
    return seated
  }

  /** Sends one message after the other until the session is closed; with which code, if it is. */
  async attack(messages: Messages, { session, link }: Seated, isStep2 = false): Promise<number | undefined> {
    for (const update of messages) {
      if (link.closed !== undefined) break
      this.world.receive(session, isStep2 ? step2Frame(update) : updateFrame(update))
      await this.world.turn()
      link.frames = []
    }
    await this.world.flush()
    return link.closed?.code
  }

  async edit(times: number): Promise<void> {
    for (let count = 0; count < times; count++) {
      for (const peer of this.peers) peer.edit(this.#random)
      await this.settle()
    }
  }

  async showPresence(): Promise<void> {
    for (const peer of this.peers) peer.showPresence(this.#random)
    await this.world.rest(100)
  }

  /** Delivers everything. Nobody honest may lose the session by what somebody else did, not even for a moment. */
  async settle(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, closed } of this.peers) if (closed !== undefined) this.findings.violation('honest closed', `${name} with ${closed.code} ${closed.reason}`)
      if (!(await this.world.flush())) return
      if (!this.peers.map((peer) => peer.read()).includes(true)) return
    }
  }

  /** Long enough for the doc to fall asleep. */
  async rest(): Promise<void> {
    await this.world.rest(REST_MS)
    await this.settle()
  }

  async storedBytes(): Promise<number> {
    const rows = await this.world.storage.readLog(boardLog(BOARD.id))
    return rows.reduce((bytes, { update }) => bytes + update.byteLength, 0)
  }

  /** What must not be, in words: empty when the attack was held. */
  async judge(): Promise<string[]> {
    await this.settle()
    await judgeReopened(this.world, this.peers, this.findings, async () => {
      await this.world.close()
      for (const peer of this.peers) peer.leave()
      return this.world.open()
    })
    return this.violations
  }

  async end(): Promise<void> {
    await this.world.end()
    for (const peer of this.peers) peer.destroy()
  }
}

import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { FakeStorage } from './fakeStorage.ts'
import { RawClient } from './rawClient.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'

/** A server with one board on it, and whoever comes to that board on a bare socket. */
export class OneBoard {
  readonly storage: FakeStorage
  readonly board: CreatedBoard
  readonly clients: RawClient[] = []
  started: TestServer
  readonly #options: TestServerOptions

  private constructor(storage: FakeStorage, options: TestServerOptions, started: TestServer, board: CreatedBoard) {
    this.storage = storage
    this.#options = options
    this.started = started
    this.board = board
  }

  static async open(options: TestServerOptions = {}, wish: object = {}): Promise<OneBoard> {
    const storage = new FakeStorage()
    const started = await startTestServer({ ...options, storage })
    return new OneBoard(storage, options, started, await started.create({ title: 'Feed', ...wish }))
  }

  /** Ends the server and starts another one on the same storage. */
  async restart(): Promise<void> {
    await this.started.server.close()
    this.started = await startTestServer({ ...this.#options, storage: this.storage })
  }

  /** A client that connects; whether it gets in is open. */
  come(key: string, { id = this.board.id, query = '', visit }: { id?: string; query?: string; visit?: string } = {}): RawClient {
    const client = new RawClient(this.started.url, id, key, query, visit)
    this.clients.push(client)
    return client
  }

  /** A client that has got the board. */
  async join(key: string, visit?: string): Promise<RawClient> {
    const client = this.come(key, visit === undefined ? {} : { visit })
    await client.until(() => client.hasPage('page:page'))
    return client
  }

  /** Asks the API about the board as the owner of this key. */
  post(path: string, key: string, body: unknown): Promise<Response> {
    return this.ask('POST', path, key, body)
  }

  ask(method: string, path: string, key: string, body: unknown, visit?: string): Promise<Response> {
    const headers = { ...(visit !== undefined && { 'sevenstep-visit': visit }), authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    return fetch(`${this.started.url}/api/boards/${this.board.id}/${path}`, { method, headers, body: JSON.stringify(body) })
  }

  async end(): Promise<void> {
    this.storage.release()
    for (const { socket } of this.clients) socket.terminate()
    await this.started.server.close()
  }
}

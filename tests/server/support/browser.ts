import type { Seat } from '../../../shared/protocol/seats.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'

export interface Question {
  key?: string | undefined
  method?: string
  body?: object | undefined
}

/** Somebody's browser, as a server knows one: it keeps the cookies that it is sent, and sends them along. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async ask(path: string, { key, method = 'GET', body }: Question = {}): Promise<Response> {
    const headers: Record<string, string> = { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }
    if (key !== undefined) headers['authorization'] = `Bearer ${key}`
    if (body !== undefined) headers['content-type'] = 'application/json'
    const response = await fetch(this.#url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split('=') ?? []
      this.cookies.set(name, value)
    }
    return response
  }

  async status(path: string, question?: Question): Promise<number> {
    return (await this.ask(path, question)).status
  }

  /** Opens a board as its page does. */
  async enter({ id, keys }: Pick<CreatedBoard, 'id' | 'keys'>, seat: Seat): Promise<this> {
    const status = await this.status(`/api/boards/${id}`, { key: keys[seat] })
    if (status !== 200) throw new Error(`The board let nobody in: ${status}.`)
    return this
  }
}

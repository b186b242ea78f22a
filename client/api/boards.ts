import type { KitLayer } from '../../shared/kit/layers.ts'
import { isToken } from '../../shared/protocol/ids.ts'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf, isText } from './fields.ts'

type Send = Ask<unknown>['send']

export interface NewBoard {
  id: string
  title: string
  hostKey: string
}

export interface BoardWish {
  /** Without one the server finds one. */
  title?: string
  /** The case study it starts from; without one it is blank. */
  kit?: string
  /**
   * How much of the case study is on the board at first; all of it when not given. What is left stays with the hosts.
   */
  layer?: KitLayer
  /** The maker practises alone, as host and candidate in one. */
  practice?: boolean
}

export function createBoard(wish: BoardWish, createKey?: string, send?: Send): Promise<Answer<NewBoard>> {
  return ask({ path: '/api/boards', body: wish, key: createKey, read: readNewBoard, send })
}

export interface BoardFacts {
  id: string
  title: string
  /** The seat that the key grants. */
  seat: Seat
  /** The case study the board started from; told to hosts only. */
  kit?: BoardKitFacts
}

export interface BoardKitFacts {
  id: string
  practice: boolean
}

export function getBoard(id: string, key: string, send?: Send): Promise<Answer<BoardFacts>> {
  return ask({ path: `/api/boards/${encodeURIComponent(id)}`, key, read: readBoardFacts, send })
}

/** The keys that the asking seat may give away: its own and those below it. */
export type BoardKeys = Partial<Record<Seat, string>>

export function getKeys(id: string, key: string, send?: Send): Promise<Answer<BoardKeys>> {
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/keys`, key, read: readKeys, send })
}

/** Makes the links of a seat, and of those below it, useless and answers with the new keys; for hosts. */
export function rotateKey(id: string, hostKey: string, seat: Seat, send?: Send): Promise<Answer<BoardKeys>> {
  return ask({
    path: `/api/boards/${encodeURIComponent(id)}/keys/${seat}/rotate`,
    key: hostKey,
    body: {},
    read: (body) => readKeys(fieldsOf(body).keys),
    send,
  })
}

function readNewBoard(body: unknown): NewBoard | undefined {
  const { id, title, keys } = fieldsOf(body)
  const { host } = fieldsOf(keys)
  return isKey(id) && isText(title) && isKey(host) ? { id, title, hostKey: host } : undefined
}

function readBoardFacts(body: unknown): BoardFacts | undefined {
  const { id, title, seat, kit } = fieldsOf(body)
  const known = SEATS.find((one) => one === seat)
  const facts = readKitFacts(kit)
  return isKey(id) && isText(title) && known !== undefined
    ? { id, title, seat: known, ...(facts && { kit: facts }) }
    : undefined
}

function readKitFacts(value: unknown): BoardKitFacts | undefined {
  const { id, practice } = fieldsOf(value)
  return isText(id) ? { id, practice: practice === true } : undefined
}

function readKeys(body: unknown): BoardKeys | undefined {
  const fields = fieldsOf(body)
  const keys: BoardKeys = {}
  for (const seat of SEATS) {
    const key = fields[seat]
    if (isKey(key)) keys[seat] = key
  }
  return Object.keys(keys).length > 0 ? keys : undefined
}

function isKey(value: unknown): value is string {
  return isText(value) && isToken(value)
}

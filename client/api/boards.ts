import type { Agenda } from '../../shared/interview/agenda.ts'
import type { AiPolicy } from '../../shared/interview/aiPolicy.ts'
import type { KitLayer } from '../../shared/kit/layers.ts'
import { isToken } from '../../shared/protocol/ids.ts'
import { BOARD_PURPOSES, type BoardPurpose, type Hints } from '../../shared/protocol/purpose.ts'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isText } from './fields.ts'

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
  /** What the numbers of the case study are dealt with. */
  seed?: string
  /** What it is for; without one the server says. */
  purpose?: BoardPurpose
  /** How much it hints at; as is usual for its purpose when not given. */
  hints?: Hints
  agenda?: Agenda
  /** What a candidate may use of AI helpers. */
  ai?: AiPolicy
  /** What is asked, where no case study says it. */
  question?: string
}

export function createBoard(wish: BoardWish, createKey?: string, send?: Send): Promise<Answer<NewBoard>> {
  return ask({ path: '/api/boards', body: wish, key: createKey, read: readNewBoard, send })
}

export interface CopyWish {
  /** All that the board shows, or what it was before anybody drew on it. */
  content: 'all' | 'start'
  /** The numbers of the next board's case study; other ones where this board's were dealt, when not given. */
  seed?: 'new' | 'same' | undefined
  createKey?: string | undefined
}

/** Another board like this one, with links of its own; for hosts. */
export function copyBoard(id: string, hostKey: string, wish: CopyWish, send?: Send): Promise<Answer<NewBoard>> {
  const { content, seed, createKey } = wish
  // A server of an older build knows of no content and copies all.
  const body = {
    ...(createKey !== undefined && { createKey }), ...(content === 'start' && { content }),
    ...(content === 'start' && seed !== undefined && { seed }),
  }
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/copy`, key: hostKey, body, read: readNewBoard, send })
}

export interface BoardFacts {
  id: string
  title: string
  /** The seat that the key grants. */
  seat: Seat
  /** A server of an older build says nothing of it. */
  purpose?: BoardPurpose
  /** The board is paused for this seat. */
  isHeldBack?: true
  /** The case study the board started from; told to hosts only. */
  kit?: BoardKitFacts
  /** When the server deletes it, unless somebody opens it before; told to hosts, where boards are not kept for ever. */
  deletesAtMs?: number
}

export interface BoardKitFacts {
  id: string
  practice: boolean
  /** Its numbers were dealt. */
  dealt?: boolean
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
/** Gives a seat and those below it new keys; the host's is made here, as `next`. For hosts. */
export function rotateKey(
  id: string, hostKey: string, seat: Seat, { next, send }: { next?: string; send?: Send } = {},
): Promise<Answer<BoardKeys>> {
  return ask({
    path: `/api/boards/${encodeURIComponent(id)}/keys/${seat}/rotate`,
    key: hostKey,
    body: next === undefined ? {} : { key: next },
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
  const { id, title, seat, purpose, isHeldBack, kit, deletesAtMs } = fieldsOf(body)
  const known = SEATS.find((one) => one === seat)
  const facts = readKitFacts(kit)
  const stated = BOARD_PURPOSES.find((one) => one === purpose)
  return isKey(id) && isText(title) && known !== undefined
    ? {
        id, title, seat: known,
        ...(stated && { purpose: stated }), ...(isHeldBack === true && { isHeldBack }), ...(facts && { kit: facts }),
        ...(typeof deletesAtMs === 'number' && { deletesAtMs }),
      }
    : undefined
}

function readKitFacts(value: unknown): BoardKitFacts | undefined {
  const { id, practice, dealt } = fieldsOf(value)
  return isText(id) ? { id, practice: practice === true, ...(dealt === true && { dealt }) } : undefined
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

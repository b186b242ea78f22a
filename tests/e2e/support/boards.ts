import { type BrowserContextOptions, type Page } from 'playwright/test'
import type { AiPolicy } from '../../../shared/interview/aiPolicy.ts'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { joinAsPeer, type Peer } from '../../server/support/peer.ts'
import { expect, test as base } from './fixtures.ts'
import { drawn, saveStatus } from './canvas.ts'

export interface Board {
  id: string
  title: string
  keys: Record<Seat, string>
}

interface BoardFixtures {
  /** Makes a board as the home page does, without the page. */
  makeBoard: (wish?: { kit?: string; title?: string; layer?: KitLayer; purpose?: BoardPurpose; ai?: AiPolicy }) => Promise<Board>
  /** A further person who has opened the board; their canvas is there and in step with the server. */
  joinBoard: (board: Board, options?: JoinOptions) => Promise<Page>
  /** An unmodified `WebsocketProvider` in this process, in step with the server: reads and writes records without our client. */
  rawPeer: (board: Board, seat?: Seat) => Promise<Peer>
}

export interface JoinOptions extends BrowserContextOptions {
  seat?: Seat
}

export { expect }

export const test = base.extend<BoardFixtures>({
  makeBoard: async ({ server }, use) => {
    await use(async (wish = {}) => {
      const response = await fetch(`${server.url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) })
      expect(response.status).toBe(201)
      return (await response.json()) as Board
    })
  },

  joinBoard: async ({ person }, use) => {
    await use(async (board, { seat = 'editor', ...options } = {}) => {
      const page = await person(options)
      await openBoard(page, board, seat)
      return page
    })
  },

  rawPeer: async ({ server }, use) => {
    const joined: Peer[] = []
    await use(async (board, seat = 'editor') => {
      const peer = joinAsPeer({ url: server.url, boardId: board.id, key: board.keys[seat] })
      joined.push(peer)
      await expect.poll(() => peer.provider.synced, 'the raw peer is in step').toBe(true)
      return peer
    })
    for (const peer of joined) peer.leave()
  },
})

/** What browsers write to the console when the server is away on purpose. */
export const SERVER_IS_AWAY = /ERR_CONNECTION_REFUSED|WebSocket connection to .* failed|Failed to load resource: the server responded with a status of 503/

export function linkTo(board: Board, seat: Seat): string {
  return `/b/${board.id}#${board.keys[seat]}`
}

export async function openBoard(page: Page, board: Board, seat: Seat): Promise<void> {
  await page.goto(linkTo(board, seat))
  await expect(saveStatus(page)).toHaveText(seat === 'viewer' ? 'Read-only' : 'Saved')
  await expect(page.getByTestId('canvas')).toBeVisible()
  // The canvas is there a moment before the shapes are, and some helpers take what is drawn now without waiting.
  await drawn(page)
}

/** Asks the server about a board. */
export async function askBoard(serverUrl: string, { id, keys }: Pick<Board, 'id' | 'keys'>): Promise<{ title: string; seat: Seat }> {
  const response = await fetch(`${serverUrl}/api/boards/${id}`, { headers: { authorization: `Bearer ${keys.host}` } })
  return (await response.json()) as { title: string; seat: Seat }
}

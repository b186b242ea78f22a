import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import { useToast } from '../../controls/ToastRegion.tsx'
import { getPeople } from '../../api/host.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { sayComings, type Here, type LossesSaid } from './sayComings.ts'

export interface ComingsBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** A connection that drops comes back before that, most often: nobody has come or gone. */
const SETTLE_MS = 4_000

/**
 * Says who came, who went, who lost the connection and who took another name, once it has settled; who was here when
 * the page opened is no news. Nobody leaves because this page is offline; when it is back, that is said.
 */
export function useComings({ boardId, boardKey, board }: ComingsBoard): void {
  const toast = useToast()
  const here = useValue('people here', () => peopleHere(board), [board])
  const isTold = useValue('told', () => board.facts.isTold.get() && isConnected(board), [board])
  const known = useRef<Here>(undefined)
  const said = useRef<LossesSaid>(new Map())
  const wasAway = useRef(false)
  useEffect(() => {
    if (!isTold) {
      wasAway.current = known.current !== undefined
      return
    }
    if (wasAway.current) toast({ text: 'You are back.' })
    wasAway.current = false
  }, [isTold, toast])
  useEffect(() => {
    if (!isTold) return
    const tell = (before: Here, now: Here, hosts?: ReadonlySet<string>): void => {
      const { text, losses } = sayComings(before, now, board.peerHealth.lost.get(), said.current, Date.now(), hosts)
      said.current = losses
      if (text !== undefined) toast({ text })
    }
    const timer = setTimeout(() => {
      const now = new Map(JSON.parse(here) as [string, string][])
      const before = known.current
      known.current = now
      if (before === undefined) return
      const came = [...now.keys()].filter((id) => !before.has(id))
      const asked = came.length > 0 && board.seat.get() === 'host' ? hostsHere(boardId, boardKey, board) : undefined
      void Promise.resolve(asked).then((hosts) => tell(before, now, hosts))
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [boardId, boardKey, board, here, isTold, toast])
}

/** Who is a host here, by person, as the server knows them: nobody's own word counts. Nobody when it does not answer. */
async function hostsHere(boardId: string, boardKey: string, { store }: OpenBoard): Promise<ReadonlySet<string>> {
  const answer = await getPeople(boardId, boardKey)
  const hosts = answer.ok ? answer.value.filter(({ seat }) => seat === 'host').map(({ presence }) => presence) : []
  const peers = store.query.records('instance_presence').get()
  return new Set(peers.filter((peer) => hosts.includes(clientOf(peer))).map(({ userId }) => userId))
}

function isConnected(board: OpenBoard): boolean {
  const { kind } = board.status.get()
  return kind !== 'offline' && kind !== 'shut'
}

/** By person, not by connection: a reload is nobody new. As text, because a new map would look like another one. */
function peopleHere(board: OpenBoard): string {
  const own = `user:${board.person.get().id}`
  const peers = board.store.query.records('instance_presence').get().filter(({ userId }) => userId !== own)
  const names = new Map(peers.map(({ userId, userName }) => [userId, userName]))
  return JSON.stringify([...names].sort(([a], [b]) => (a < b ? -1 : 1)))
}

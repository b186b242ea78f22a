import type { Page } from 'playwright/test'
import { CATALOG } from '../../../shared/catalog/index.ts'
import type { Kit } from '../../../shared/board/kit.ts'
import { recordsUpTo, type KitLayer } from '../../../shared/board/kitLayers.ts'
import { layOut } from '../../../shared/board/layOut.ts'

const LEAST_LENGTH = 3
/** Shorter ones stand in anybody's script by chance. */
const LEAST_TELLING_LENGTH = 14

/**
 * Every text of a kit that a board at `layer` does not show: titles, labels, values, answers, probes, the seven steps. Texts
 * that are a part of what the layer shows, such as "query" of a lane "Query path", tell nothing and are left out, and so are
 * ids and bare numbers, which stand in any bytes by chance.
 */
export function wordsBeyond(kit: Kit, layer: KitLayer): string[] {
  const { nodes, links } = kit.architecture
  const ids = new Set([...nodes, ...kit.steps.clarify.estimates].map(({ id }) => id))
  const all = textsIn([kit.steps, nodes.map(({ title, technology, attrs }) => [title, technology, attrs]), links.map(({ label }) => label)])
  const shown = textsIn(recordsUpTo(kit, layOut(kit), layer)).join('\n').toLowerCase()
  return [...new Set(all)].filter((text) => text.length >= LEAST_LENGTH && /\p{L}/u.test(text) && !ids.has(text) && !shown.includes(text.toLowerCase()))
}

/** Those that no file of the app holds for reasons of its own. */
export function tellingOnes(words: readonly string[]): string[] {
  const known = JSON.stringify(CATALOG).toLowerCase()
  return words.filter((word) => word.length >= LEAST_TELLING_LENGTH && !known.includes(word.toLowerCase()))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

export interface Capture {
  /** Which of `words` are in anything that the server said about this board so far: its socket, and answers of the API. */
  inAnswers(words: readonly string[]): Promise<string[]>
  /** Which are in anything that came over HTTP, the app's own files included. */
  inFiles(words: readonly string[]): Promise<string[]>
  /** The paths of the API that were asked, sorted. */
  asked(): string[]
}

/** Keeps every byte that a page receives, from before it is opened. */
export function captureBytes(page: Page): Capture {
  const frames: Buffer[] = []
  const bodies: Promise<{ path: string; body: Buffer }>[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(Buffer.from(payload))))
  const paths: string[] = []
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    if (!response.url().startsWith('http')) return
    paths.push(path)
    bodies.push(response.body().then((body) => ({ path, body })))
  })
  const found = (bytes: readonly Buffer[], words: readonly string[]): string[] => words.filter((word) => bytes.some((part) => part.includes(word)))
  return {
    async inAnswers(words) {
      const answers = (await Promise.all(bodies)).filter(({ path }) => path.startsWith('/api/'))
      return found([...frames, ...answers.map(({ body }) => body)], words)
    },
    async inFiles(words) {
      return found((await Promise.all(bodies)).map(({ body }) => body), words)
    },
    asked: () => paths.filter((path) => path.startsWith('/api/')).sort(),
  }
}

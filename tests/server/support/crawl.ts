import type { FastifyInstance } from 'fastify'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import type { Browser } from './browser.ts'

export interface Crawl {
  browser: Browser
  key: string | undefined
  /** Ids of case studies to ask for, there or not. */
  kits: readonly string[]
  boards: readonly CreatedBoard[]
  /** What boards are asked to be made from. */
  wishes: readonly object[]
  /** What a board's curveballs are asked. */
  plays?: readonly object[]
}

/**
 * All that somebody is answered: every route of a server with every method that it takes but DELETE, after which there would be nothing to ask, case study and board, with
 * the key as a bearer and in the query; and what the host's key of a board that was made by the way opens.
 */
export async function crawl(app: FastifyInstance, { browser, key, kits, boards, wishes, plays = [{}] }: Crawl): Promise<{ asked: string[]; text: string }> {
  const asked = new Set<string>()
  const answers: string[] = []
  for (const { method, path } of routesOf(app)) {
    const ids = path.startsWith('/api/kits') ? kits : boards.map(({ id }) => id)
    for (const to of new Set(ids.map((id) => fill(path, id)))) {
      asked.add(`${method} ${to}`)
      for (const body of bodiesFor(method, path, { wishes, plays })) for (const query of key === undefined ? [''] : ['', `?key=${key}`]) {
        answers.push(...(await answersOf(browser, to + query, { method, key, body })))
      }
    }
  }
  return { asked: [...asked], text: answers.join('\n') }
}

function bodiesFor(method: string, path: string, { wishes, plays }: Required<Pick<Crawl, 'wishes' | 'plays'>>): (object | undefined)[] {
  if (method === 'GET' || method === 'HEAD') return [undefined]
  if (path.endsWith('/curveballs')) return [...plays]
  return path === '/api/boards' ? [...wishes] : [{}]
}

async function answersOf(browser: Browser, to: string, question: NonNullable<Parameters<Browser['ask']>[1]>): Promise<string[]> {
  const response = await browser.ask(to, question)
  const text = await response.text()
  // Or the answers would tell nothing.
  if (response.status === 429) throw new Error(`${question.method} ${to} was asked too often.`)
  const answers = [text, JSON.stringify([...response.headers])]
  if (response.status !== 201 || !to.startsWith('/api/boards?') && to !== '/api/boards') return answers
  const made = JSON.parse(text) as CreatedBoard
  const opened = ['kit', 'curveballs'].map((what) => browser.ask(`/api/boards/${made.id}/${what}`, { key: made.keys.host }))
  return [...answers, ...(await Promise.all((await Promise.all(opened)).map((answer) => answer.text())))]
}

function fill(path: string, id: string): string {
  const values = { ':id': id, ':name': 'purpose', ':seat': 'viewer', ':hash': 'a'.repeat(64), '*': '' }
  return Object.entries(values).reduce((filled, [name, value]) => filled.replace(name, value), path)
}

/** Every route of a server, read from the tree that it prints. */
function routesOf(app: FastifyInstance): { method: string; path: string }[] {
  const lines = app.printRoutes({ commonPrefix: false }).split('\n').filter((line) => line.includes('('))
  const above: { depth: number; path: string }[] = []
  return lines.flatMap((line) => {
    const depth = line.search(/[^\s│├└─]/)
    const [, part = '', methods = ''] = /([^\s│├└─]\S*) \(([^)]*)\)/.exec(line) ?? []
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop()
    const path = (above.at(-1)?.path ?? '') + part
    above.push({ depth, path })
    return methods.split(', ').filter((method) => method !== 'DELETE').map((method) => ({ method, path }))
  })
}

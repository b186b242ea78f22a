import type { Page, Response } from 'playwright/test'

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
    bodies.push(bytesOf(response).then((body) => ({ path, body })))
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

/** Its headers and, where there is one, its body: a browser keeps none of an answer that sends it elsewhere. */
async function bytesOf(response: Response): Promise<Buffer> {
  const headers = Buffer.from(JSON.stringify(await response.allHeaders()))
  const isElsewhere = response.status() >= 300 && response.status() < 400
  return isElsewhere ? headers : Buffer.concat([headers, await response.body()])
}

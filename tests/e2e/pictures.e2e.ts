import { createHash } from 'node:crypto'
import type { Page } from 'playwright/test'
import { PNG } from 'pngjs'
import type { Peer } from '../server/support/peer.ts'
import { expect, SERVER_IS_AWAY, test } from './support/boards.ts'
import { saveStatus, shapes } from './support/canvas.ts'
import { openExport, takeDownload } from './support/picture.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><script>document.title = "active"</script><rect width="80" height="60" fill="#008000"/></svg>'

test.use({ ownServer: true })

test('pictures are kept by the server and not in the doc; without a server they are kept here; exports and files carry them', async ({ makeBoard, joinBoard, rawPeer, server, guard }) => {
  guard.allow(SERVER_IS_AWAY)
  const board = await makeBoard({ title: 'Pictures' })
  const [ada, ben, raw] = [await joinBoard(board), await joinBoard(board), await rawPeer(board)]
  const red = pngOf(200, 30, 30)
  await test.step('a dropped picture is uploaded, and the other sees it', async () => {
    await drop(ada, 'red.png', 'image/png', red)
    await expect.poll(() => sourcesOf(raw)).toEqual([`asset:${createHash('sha256').update(red).digest('hex')}`])
    await expect.poll(() => widthsOf(ben)).toEqual([64])
    await expect(saveStatus(ada)).toHaveText('Saved')
  })
  await test.step('an SVG becomes a drawing that can do nothing', async () => {
    await drop(ada, 'green.svg', 'image/svg+xml', Buffer.from(SVG))
    await expect.poll(async () => (await widthsOf(ben)).length).toBe(2)
    await expect.poll(() => sourcesOf(raw).every((src) => src.startsWith('asset:'))).toBe(true)
    expect(await typesOf(server.url, board.id, raw)).toEqual(['image/png', 'image/webp'])
    await expect(ada).toHaveTitle(/^Pictures/)
  })
  await test.step('exports and files carry the pictures', async () => {
    await openExport(ada, 'SVG')
    const svg = (await takeDownload(ada, 'Download SVG')).bytes.toString()
    expect(svg.match(/href="data:image\/(png|webp)/g)?.length).toBe(2)
    expect(svg).not.toContain('/api/')
    await openExport(ada)
    const { name, bytes } = await takeDownload(ada, 'Save as .tldr')
    expect(bytes.toString().match(/"src":"data:image\/(png|webp)/g)?.length).toBe(2)
    const fresh = await ada.context().newPage()
    await fresh.goto('/')
    await fresh.getByLabel('Board file').setInputFiles({ name, mimeType: 'application/json', buffer: bytes })
    await expect.poll(() => widthsOf(fresh)).toHaveLength(2)
    const { pathname, hash } = new URL(fresh.url())
    const copy = await rawPeer({ id: pathname.slice('/b/'.length), title: '', keys: { host: '', editor: hash.slice(1), viewer: '' } })
    await expect.poll(() => sourcesOf(copy)).toEqual(sourcesOf(raw))
    await fresh.close()
  })
  await test.step('a picture dropped without a server is kept here, and arrives when it is back', async () => {
    await server.kill()
    await expect(saveStatus(ada)).toHaveText(/^Offline/)
    await drop(ada, 'blue.png', 'image/png', pngOf(30, 30, 200))
    await expect.poll(() => widthsOf(ada)).toHaveLength(3)
    await expect(saveStatus(ada)).toHaveText(/kept here$/)
    await server.start()
    await expect(saveStatus(ada)).toHaveText('Saved')
    await expect.poll(() => widthsOf(ben)).toHaveLength(3)
    await expect.poll(() => sourcesOf(raw).filter((src) => src.startsWith('data:image/png'))).toHaveLength(1)
  })
})

function pngOf(red: number, green: number, blue: number): Buffer {
  const png = new PNG({ width: 64, height: 48 })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([red, green, blue, 255], at)
  return PNG.sync.write(png)
}

/** Drops a file on the middle of the canvas, as from the desktop. */
async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  const before = await shapes(page, 'image').count()
  await page.getByTestId('canvas').evaluate((canvas, file) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(file.bytes)], file.name, { type: file.type }))
    const { x, y, width, height } = canvas.getBoundingClientRect()
    canvas.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data, clientX: x + width / 2, clientY: y + height / 2 }))
  }, { name, type, bytes: [...bytes] })
  await expect(shapes(page, 'image')).toHaveCount(before + 1)
}

/** The widths in px of the pictures that are drawn, each loaded from wherever it lies. */
function widthsOf(page: Page): Promise<number[]> {
  return shapes(page, 'image').locator('img').evaluateAll((images) => (images as HTMLImageElement[]).map(({ naturalWidth }) => naturalWidth).filter((width) => width > 0))
}

function sourcesOf(peer: Peer): string[] {
  const assets = [...peer.records.ids()].filter((id) => id.startsWith('asset:'))
  return assets.map((id) => String((peer.records.get(id)?.props as { src?: unknown } | undefined)?.src)).sort()
}

async function typesOf(serverUrl: string, boardId: string, peer: Peer): Promise<string[]> {
  const paths = sourcesOf(peer).map((src) => `${serverUrl}/api/boards/${boardId}/assets/${src.slice('asset:'.length)}`)
  return (await Promise.all(paths.map(async (path) => (await fetch(path)).headers.get('content-type') ?? ''))).sort()
}

import { expect, openBoard, test } from './support/boards.ts'
import { boxOf, components, dragShape, endsOf, isAtEdge, placesOf, rename, saveStatus, shapes, textOf } from './support/canvas.ts'
import { BALANCER, BALANCER_TO_ROUTER, KIT, ROUTER } from './support/kitBoard.ts'
import { openExport, takeDownload } from './support/picture.ts'

test('a board saved as a file opens as a new board with the same components and links', async ({ page, makeBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  await openBoard(page, board, 'editor')
  await rename(page, BALANCER, 'Edge proxy')
  await dragShape(page, ROUTER, { x: 24, y: 12 })
  await openExport(page)
  const { name, bytes } = await takeDownload(page, 'Save as .tldr')
  expect(name).toBe(`${KIT.title}.tldr`)
  const kinds = new Set((JSON.parse(bytes.toString()) as { records: { typeName: string }[] }).records.map(({ typeName }) => typeName))
  expect([...kinds].sort(), 'the file tells about the board, not about the person').toEqual(['binding', 'document', 'page', 'shape'])
  const before = { components: await placesOf(page), links: await placesOf(page, 'arrow'), lanes: await placesOf(page, 'lane') }

  await page.getByRole('link', { name: 'Sevenstep home' }).click()
  await page.getByLabel('Board file').setInputFiles({ name, mimeType: 'application/json', buffer: bytes })
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expect(saveStatus(page)).toHaveText('Saved')
  expect(new URL(page.url()).pathname).not.toBe(`/b/${board.id}`)
  await expect.poll(async () => ({ components: await placesOf(page), links: await placesOf(page, 'arrow'), lanes: await placesOf(page, 'lane') })).toEqual(before)
  expect(await textOf(page, BALANCER)).toContain('Edge proxy')

  await test.step('the links are bound, and the copy is on the server', async () => {
    await expect(shapes(page, 'arrow')).toHaveCount(KIT.architecture.links.length)
    await dragShape(page, ROUTER, { x: -20, y: -16 })
    await expect.poll(async () => isAtEdge((await endsOf(page, BALANCER_TO_ROUTER)).end, await boxOf(page, ROUTER))).toBe(true)
    const { pathname, hash } = new URL(page.url())
    const copy = await rawPeer({ id: pathname.slice('/b/'.length), title: '', keys: { host: '', editor: hash.slice(1), viewer: '' } })
    const count = (prefix: string): number => [...copy.records.ids()].filter((id) => id.startsWith(prefix)).length
    await expect.poll(() => count('binding:')).toBe(2 * KIT.architecture.links.length)
    await expect.poll(() => copy.records.get(BALANCER)).toMatchObject({ props: { title: 'Edge proxy' } })
  })
  await test.step('the first board is as it was', async () => {
    const original = await rawPeer(board)
    expect(original.records.get(BALANCER)).toMatchObject({ props: { title: 'Edge proxy' } })
  })
})

test('a file that is no board says so and makes none', async ({ page, server }) => {
  await page.goto('/')
  await page.getByLabel('Board file').setInputFiles({ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') })
  await expect(page.getByText('“holiday.json” is neither a board nor a kit.', { exact: false })).toBeVisible()
  await expect(page.getByText('No board was made.')).toBeVisible()
  expect(page.url()).toBe(`${server.url}/`)
})

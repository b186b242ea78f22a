import { layOutBlank } from '../../shared/kit/blank.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import { BLANKS, KITS } from '../../templates/index.ts'
import { expect, test } from './support/boards.ts'
import { drawn, idsOf, shapes } from './support/canvas.ts'
import { looseTexts } from './support/textInBoxes.ts'

/** So large that every kit is on the screen where the first one was, and drawn in full. */
const WINDOW = { width: 1800, height: 1200 }
const BOARDS = [...KITS.map((kit) => ({ id: kit.id, records: layOut(kit) })), ...BLANKS.map((blank) => ({ id: blank.id, records: layOutBlank(blank) }))]

test('on every kit and blank, all text is inside its box and no label lies on anything, with real fonts', async ({ makeBoard, joinBoard, rawPeer }) => {
  // Sixteen boards in one, because opening each of them would take a minute.
  test.slow()
  const board = await makeBoard({ kit: 'visual-search' })
  const page = await joinBoard(board, { viewport: WINDOW })
  const peer = await rawPeer(board)
  await page.evaluate(() => document.fonts.ready)
  for (const { id, records } of BOARDS) {
    // One page for all of them: another person takes one kit off the board and puts the next one in its place.
    peer.records.transact('test', () => {
      for (const old of [...peer.records.ids()]) if (/^(shape|binding):/.test(old)) peer.records.delete(old)
      for (const record of records) peer.records.set(record)
    })
    const lanes = records.filter(({ type }) => type === 'lane').map((lane) => lane.id).sort()
    await expect.poll(() => idsOf(page, 'lane')).toEqual(lanes)
    await expect(shapes(page, 'arrow')).toHaveCount(records.filter(({ type, typeName }) => type === 'arrow' && typeName === 'shape').length)
    await drawn(page)
    expect(await looseTexts(page), id).toEqual([])
  }
})

test('a text that is too long for its box is found', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: 'blank-lanes' })
  const page = await joinBoard(board)
  const peer = await rawPeer(board)
  const prompt = 'shape:blank-lanes-prompt-clients'
  const before = peer.records.get(prompt)
  peer.records.transact('test', () => peer.records.set({ ...(before ?? { id: prompt, typeName: 'shape' }), props: { ...(before?.props as object), w: 600, richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Clients and whoever else may come to ask for something' }] }] } } }))
  await expect.poll(() => looseTexts(page)).toEqual([expect.stringContaining('runs into something')])
})

import { expect, it } from 'vitest'
import { overlaps, type Box } from '../../../shared/geometry/box.ts'
import { wideAsTitles } from '../../../shared/tidy/wideAsTitles.ts'

const lane = (x: number, y = 0, w = 224): Box => ({ x, y, w, h: 160 })
const card = (x: number, y = 40): Box => ({ x: x + 24, y, w: 176, h: 64 })

it('a lane with room beside it grows to its title, and nothing else changes', () => {
  const places = { blocks: [card(0)], lanes: [lane(0), lane(900)] }
  expect(wideAsTitles(places, [305, 100])).toEqual({ blocks: [card(0)], lanes: [lane(0, 0, 312), lane(900)] })
})

it('what stands in the way moves on, column by column', () => {
  const places = { blocks: [card(0), card(300), card(300, 240)], lanes: [lane(0), lane(300), { ...lane(0, 200), w: 524 }] }
  const { blocks, lanes } = wideAsTitles(places, [400, 0, 0])
  expect(lanes[0]?.w).toBe(400)
  expect(overlaps(lanes[0] as Box, lanes[1] as Box)).toBe(false)
  expect(blocks[1]?.x, 'cards of one column stay in line').toBe(blocks[2]?.x)
  expect((lanes[2]?.x ?? 0) + (lanes[2]?.w ?? 0), 'a lane below grows around what moved').toBeGreaterThanOrEqual((blocks[2]?.x ?? 0) + 176)
})

it('lanes that hold their titles stay as they are', () => {
  const places = { blocks: [card(0)], lanes: [lane(0)] }
  expect(wideAsTitles(places, [120])).toEqual(places)
})

it('where something has to stay a lane grows into free room alone', () => {
  const places = { blocks: [card(0), card(300)], lanes: [lane(0), lane(300)] }
  expect(wideAsTitles(places, [400, 400], [])).toEqual({ ...places, lanes: [lane(0), lane(300, 0, 400)] })
  expect(wideAsTitles(places, [0, 400], [card(600)])).toEqual(places)
})

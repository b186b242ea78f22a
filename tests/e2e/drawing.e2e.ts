import { test as base, expect } from 'playwright/test'
import { layOut } from '../../shared/kit/layOut.ts'
import { KITS } from '../../templates/index.ts'
import { serveCanvas, showCanvas } from '../shared/drawing/canvas.ts'
import { compareBoard } from '../shared/drawing/compareBoard.ts'
import { randomBoard, type RandomType } from '../shared/drawing/randomBoard.ts'

const test = base.extend<object, { canvasUrl: string }>({
  canvasUrl: [
    async ({}, use, { workerIndex }) => {
      const server = await serveCanvas(`test-results/canvas-${workerIndex}`)
      await use(server.url)
      server.close()
    },
    { scope: 'worker' },
  ],
})

/** Of 255: edges are smoothed a little differently, and notes' shadows are not as soft. */
const SAME_PICTURE = 1
/** A bitmap is rounded to whole px, and curves are measured along chords. */
const BOX_PX = 1

for (const kit of [KITS[0]!, KITS[9]!]) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${kit.id} is drawn without a browser as the canvas draws it: ${theme}`, async ({ page, canvasUrl }) => {
      await showCanvas(page, canvasUrl)
      const found = await compareBoard(page, layOut(kit), theme)
      expect(found).toMatchObject({ missing: [], astray: [], notDrawn: 0 })
      expect(found.shapes).toBeGreaterThan(40)
      expect(found.boxPx, found.boxOf).toBeLessThan(BOX_PX)
      expect(found.pixels).toBeLessThan(SAME_PICTURE)
    })
  }
}

/** Every type but those whose random words are broken by the letter, which the bench counts. */
const SHAPES: readonly RandomType[] = ['line', 'draw', 'highlight', 'image', 'frame', 'component', 'lane', 'legend', 'link']

for (const seed of [1, 2]) {
  test(`a board of random shapes is drawn as the canvas draws it: seed ${seed}`, async ({ page, canvasUrl }) => {
    await showCanvas(page, canvasUrl)
    const found = await compareBoard(page, randomBoard(seed, 40, SHAPES), 'light')
    expect(found.notDrawn).toBe(0)
    expect(found.boxPx, found.boxOf).toBeLessThan(BOX_PX)
  })
}

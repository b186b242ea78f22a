import type { Page } from 'playwright'

/** What a page shows: where its canvas lies, px of the window, and the camera over the board. */
export interface View {
  canvas: { x: number; y: number; width: number; height: number }
  camera: { x: number; y: number; z: number }
}

/** Everything in view. */
export async function fit(page: Page): Promise<View> {
  await page.mouse.click(720, 64)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+1')
  await page.waitForTimeout(1_000)
  return viewOf(page)
}

/** The same canvas and the same part of the board on the plain page; fails when it cannot be shown there. */
export async function showSame(page: Page, { canvas, camera }: View): Promise<void> {
  await page.evaluate(({ x, y, width, height }) => {
    Object.assign(document.getElementById('root')!.style, { position: 'fixed', left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
  }, canvas)
  await page.waitForTimeout(500)
  await page.mouse.click(720, 64)
  await page.keyboard.press('Escape')
  await page.evaluate((at) => (window as unknown as { showView(at: View['camera']): void }).showView(at), camera)
  await page.waitForTimeout(500)
  const shown = await viewOf(page)
  const isSame = shown.canvas.width === canvas.width && shown.canvas.height === canvas.height && Math.abs(shown.camera.z / camera.z - 1) < 1e-3
  if (!isSame) throw new Error(`The two pages show different parts of the board: ${JSON.stringify([{ canvas, camera }, shown])}`)
}

function viewOf(page: Page): Promise<View> {
  return page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('.tl-canvas')!.getBoundingClientRect()
    const { a, e, f } = new DOMMatrix(getComputedStyle(document.querySelector('.tl-html-layer')!).transform)
    return { canvas: { x, y, width, height }, camera: { x: e / a, y: f / a, z: a } }
  })
}

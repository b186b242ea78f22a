import type { Page } from 'playwright'
import { toOuter } from '../../../shared/geometry/transform.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { boxAround } from '../../../shared/drawing/base/bounds.ts'
import { readScene } from '../../../shared/drawing/readScene.ts'
import { recordsToSvg } from '../../../shared/drawing/recordsToSvg.ts'
import { meanDifference, readPng } from '../../e2e/support/picture.ts'
import type { CanvasWindow } from './canvas.ts'
import type { CanvasPicture, SeenText } from './page/canvasPage.ts'

/** How far our picture of a board is from the canvas' own export. */
export interface Comparison {
  /** Lines of text that both show, and of those how far the furthest end lies from where the canvas has it, px. */
  texts: number
  textPx: number
  /** Lines that only the canvas shows, and those that stand further off than two px. */
  missing: readonly string[]
  astray: readonly string[]
  shapes: number
  /** The most that a side of a shape's box is off, px, and whose. */
  boxPx: number
  boxOf: string
  /** The mean difference of a colour channel over the picture, of 255. */
  pixels: number
  canvasMs: number
  oursMs: number
  notDrawn: number
}

const WITHIN_PX = 2
/** Each is timed so often, and the middle time counts. */
const ROUNDS = 3

export async function compareBoard(
  page: Page,
  records: readonly BoardRecord[],
  theme: 'light' | 'dark',
): Promise<Comparison> {
  // Put twice: tldraw measures texts before their fonts are there, and again when they are.
  await page.evaluate((all) => (window as unknown as CanvasWindow).canvas.put(all), records)
  await page.evaluate((all) => (window as unknown as CanvasWindow).canvas.put(all), records)
  const pictures: CanvasPicture[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    pictures.push(await page.evaluate((mode) => (window as unknown as CanvasWindow).canvas.picture(mode, false), theme))
  }
  const canvas = pictures.toSorted((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)]
  if (canvas === undefined) throw new Error('The canvas drew nothing.')
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    recordsToSvg(records, { theme, background: true })
    return performance.now() - began
  })
  const oursMs = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  const ours = recordsToSvg(records, { theme, background: true })
  const size = { width: Math.ceil(canvas.w), height: Math.ceil(canvas.h) }
  await page.setViewportSize(size)
  const [theirShot, ourShot] = [await show(page, canvas.svg), await show(page, ours.svg)]
  return {
    ...compareTexts(theirShot.texts, ourShot.texts),
    ...compareBoxes(canvas, records),
    pixels: meanDifference(theirShot.picture, ourShot.picture, size),
    canvasMs: canvas.ms,
    oursMs,
    notDrawn: ours.notDrawn.length,
  }
}

async function show(page: Page, svg: string) {
  const texts = await page.evaluate((text) => (window as unknown as CanvasWindow).canvas.show(text), svg)
  return { texts, picture: readPng(await page.screenshot()) }
}

function compareTexts(theirs: readonly SeenText[], ours: readonly SeenText[]) {
  const left = [...ours]
  const missing: string[] = []
  const astray: string[] = []
  let textPx = 0
  for (const text of theirs) {
    const alike = left.filter((other) => wordsOf(other) === wordsOf(text))
    const nearest = alike.toSorted((a, b) => apart(a, text) - apart(b, text))[0]
    if (nearest === undefined) {
      missing.push(wordsOf(text))
      continue
    }
    left.splice(left.indexOf(nearest), 1)
    const off = apart(nearest, text)
    if (off > WITHIN_PX) astray.push(`${wordsOf(text)} (${off.toFixed(1)} px)`)
    textPx = Math.max(textPx, off)
  }
  return { texts: theirs.length - missing.length, textPx, missing, astray }
}

/** Frames' names have a space of no width at their end, and all spaces are hard ones. */
function wordsOf({ text }: SeenText): string {
  return text.replaceAll(/[\u200b\s]+/g, ' ').trim()
}

function apart(one: SeenText, other: SeenText): number {
  const ends = [
    [one.from, other.from],
    [one.to, other.to],
  ] as const
  return Math.max(...ends.flatMap(([a, b]) => [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]))
}

function compareBoxes({ bounds }: CanvasPicture, records: readonly BoardRecord[]) {
  const scene = readScene(records, { theme: 'light' })
  let [boxPx, boxOf] = [0, '']
  for (const [id, theirs] of Object.entries(bounds)) {
    const page = scene.pageTransform(id)
    const ours = boxAround(scene.outline(id).flatMap(({ points }) => points.map((point) => toOuter(page, point))))
    const sides =
      ours === undefined
        ? [Infinity]
        : [
            ours.x - theirs.x,
            ours.y - theirs.y,
            ours.x + ours.w - theirs.x - theirs.w,
            ours.y + ours.h - theirs.y - theirs.h,
          ]
    const off = Math.max(...sides.map(Math.abs))
    if (off > boxPx) [boxPx, boxOf] = [off, `${scene.shape(id)?.type} ${id}`]
  }
  return { shapes: Object.keys(bounds).length, boxPx, boxOf }
}

import type { Page } from 'playwright/test'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { componentRecord } from '../fakes/boardRecords.ts'
import { expect, openBoard, test } from './support/boards.ts'
import { shape, type Box, type Point } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'
import { findFont, renderElsewhere } from './support/otherViewer.ts'
import { difference, openExport, takeDownload, type Picture, type Pixel } from './support/picture.ts'
import { measureSvg, type SvgPlaces } from './support/svgPlaces.ts'

/** A pixel that differs by so much of 255 from its ground has ink. */
const INK = 40
/** Text covers a tenth to a fifth of its box. */
const LEAST_TEXT_INK = 0.03
const LEAST_SOLID_INK = 0.95
const LEAST_DASHED_INK = 0.25
/** A lane's border and its round corners belong to neither side. */
const LANE_EDGE_PX = 5
/** A viewer's own font is wider than ours. */
const WIDER_FONT = 1.45

for (const theme of ['Light', 'Dark'] as const) {
  test(`an SVG says everything as text and another viewer draws it whole: ${theme.toLowerCase()}`, async ({ page, makeBoard }) => {
    await openBoard(page, await makeBoard({ kit: KIT.id }), 'editor')
    const svg = await exportSvg(page, theme)
    const places = await measureSvg(await page.context().newPage(), svg)
    expect(places.htmlParts, 'other viewers do not know HTML').toBe(0)
    expectAllWords(places)

    const font = findFont()
    if (font === undefined) test.info().annotations.push({ type: 'no font', description: 'This machine has no font that resvg can read, so that texts are not looked at.' })
    const image = renderElsewhere(svg, font)
    expect([image.width, image.height]).toEqual([Math.round(places.width), Math.round(places.height)])
    const ground = image.at(1, 1)
    expect(ground[3], 'the ground is painted').toBe(255)
    expect(theme === 'Dark' ? Math.max(...ground.slice(0, 3)) < 60 : Math.min(...ground.slice(0, 3)) > 200).toBe(true)
    if (font !== undefined) expect(places.texts.filter(({ box }) => textInk(image, box) < LEAST_TEXT_INK).map(({ text }) => text), 'texts without ink').toEqual([])
    expectDrawnLinks(image, places)
    expect(strayInk(image, places, ground), 'ink where nothing is').toEqual([])
  })
}

test('an SVG can be without a ground', async ({ page, makeBoard }) => {
  await openBoard(page, await makeBoard({ kit: KIT.id }), 'editor')
  await openExport(page, 'SVG', '1×', 'Transparent')
  const { bytes } = await takeDownload(page, 'Download SVG')
  expect(renderElsewhere(bytes.toString(), undefined).at(1, 1)[3]).toBe(0)
})

test('a text from right to left, or of both, stands in an SVG where it stands on the board', async ({ page, makeBoard, rawPeer }) => {
  const board = await makeBoard({ title: 'Both ways' })
  const peer = await rawPeer(board)
  const lines = ['שלום עולם', 'ctr של מודל 42', 'مرحبا بالعالم', 'שָׁלוֹם', 'cafe\u0301 features']
  const richText = { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] })) }
  const props = { color: 'black', font: 'sans', size: 'm', textAlign: 'start', autoSize: false, scale: 1, w: 320, richText }
  peer.records.transact('test', () => peer.records.set({ id: 'shape:both', typeName: 'shape', type: 'text', x: 0, y: 0, parentId: 'page:page', index: 'a1', rotation: 0, isLocked: false, opacity: 1, meta: {}, props }))
  await openBoard(page, board, 'editor')
  await openExport(page, 'SVG', '1×', 'Light', 'Canvas')
  const svg = (await takeDownload(page, 'Download SVG')).bytes.toString()
  const lengths = [...svg.matchAll(/textLength="([^"]+)"/g)].map(([, length]) => Number(length))
  expect(lengths.length).toBeGreaterThanOrEqual(lines.length)
  expect(lengths.filter((length) => !(length > 0))).toEqual([])
  const { texts, htmlParts, width } = await measureSvg(await page.context().newPage(), svg)
  expect(htmlParts).toBe(0)
  expect(texts.filter(({ box }) => box.x < 0 || box.x + box.width > width), 'texts outside of the picture').toEqual([])
  expect(lines.flatMap((line) => line.split(' ')).filter((word) => !texts.some(({ text }) => text.includes(word))), 'words that are lost').toEqual([])
})

test('a picture is what is drawn and its margin, without empty strips', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ title: 'Margins' })
  const peer = await rawPeer(board)
  const shapeOf = (id: string, type: string, place: Record<string, unknown>, props: object): BoardRecord => ({ ...componentRecord(`shape:${id}`, place), type, props })
  const words = (...said: string[]): object => ({ type: 'doc', content: said.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })) })
  const text = { color: 'black', font: 'sans', size: 'm', textAlign: 'start', autoSize: false, scale: 1 }
  const add = (...records: BoardRecord[]): void => peer.records.transact('test', () => records.forEach((record) => peer.records.set(record)))
  add(shapeOf('lane', 'lane', { x: 100, y: 50 }, { w: 640, h: 240, plane: 'online', title: 'Read path' }))
  const page = await joinBoard(board)
  const only = await margins(page)
  expect(only.texts, 'a lane alone is drawn itself').toContain('ONLINE · Read path')
  expectMargins(only)
  add(
    shapeOf('wide', 'text', { x: 120, y: 330 }, { ...text, w: 2400, richText: words('a short remark that was pulled wide') }),
    shapeOf('empty', 'text', { x: 3000, y: 900 }, { ...text, w: 200, richText: words('') }),
  )
  await expect(shape(page, 'shape:wide')).toHaveCount(1)
  await expect(shape(page, 'shape:empty')).toHaveCount(1)
  expectMargins(await margins(page))
  await page.keyboard.press('Escape')
  add(componentRecord('shape:far', { x: -1500, y: 700 }))
  await expect(shape(page, 'shape:far')).toHaveCount(1)
  expectMargins(await margins(page))
})

interface Margins {
  sides: number[]
  texts: string
}

/** px of an exported picture around all that it draws. */
async function margins(page: Page): Promise<Margins> {
  await openExport(page, 'SVG', '1×', 'Light', 'Transparent')
  const svg = (await takeDownload(page, 'Download SVG')).bytes.toString()
  const viewer = await page.context().newPage()
  await viewer.setContent(`<!doctype html><title>export</title>${svg}`)
  const found = await viewer.evaluate(() => {
    const root = document.querySelector('svg')
    if (root === null) throw new Error('The export is not an SVG.')
    const [view, ink] = [root.viewBox.baseVal, root.getBBox()]
    const sides = [ink.x - view.x, ink.y - view.y, view.x + view.width - ink.x - ink.width, view.y + view.height - ink.y - ink.height]
    return { sides, texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ') }
  })
  await viewer.close()
  return found
}

/** Of 32 px, but for the width of lines and what is rounded to whole px. */
function expectMargins({ sides }: Margins): void {
  for (const side of sides) {
    expect(side).toBeGreaterThan(28)
    expect(side).toBeLessThan(38)
  }
}

async function exportSvg(page: Page, theme: 'Light' | 'Dark'): Promise<string> {
  await openExport(page, 'SVG', '1×', theme, 'Canvas')
  const { name, bytes } = await takeDownload(page, 'Download SVG')
  expect(name).toBe(`${KIT.title}.svg`)
  return bytes.toString()
}

/** Titles and labels run over several lines, each a text of its own. */
function expectAllWords({ texts }: SvgPlaces): void {
  const said = texts.map(({ text }) => text).join(' ').replaceAll(/\s+/g, ' ')
  const titles = KIT.architecture.nodes.map(({ title }) => title)
  const labels = KIT.architecture.links.map(({ label }) => label)
  expect([...titles, ...labels].filter((words) => !said.includes(words)), 'words that are not in the SVG').toEqual([])
}

/** The share of a text's box that differs from what lies under the text. */
function textInk(image: Picture, box: Box): number {
  const pixels = pixelsIn(image, box)
  const ground = mostCommon(pixels)
  return pixels.filter((pixel) => difference(pixel, ground) > INK).length / Math.max(1, pixels.length)
}

function expectDrawnLinks(image: Picture, { links, texts }: SvgPlaces): void {
  expect(links.length).toBeGreaterThanOrEqual(KIT.architecture.links.length)
  const labels = texts.map(({ box }) => box)
  for (const { color, isSolid, points } of links) {
    const ink = colorOf(color)
    const hasInk = (point: Point): boolean => neighbours(image, point).some((pixel) => difference(pixel, ink) < 2 * INK)
    const clear = points.filter((point) => !labels.some((box) => isIn(point, grown(box, 8))))
    const share = clear.filter(hasInk).length / Math.max(1, clear.length)
    if (clear.length > 4) expect(share, `a link of ${color} is drawn along its path`).toBeGreaterThan(isSolid ? LEAST_SOLID_INK : LEAST_DASHED_INK)
    const behindText = points.filter((point) => labels.some((box) => isIn(point, grown(box, -2))))
    const struck = behindText.filter((point) => isSaturated(ink) && difference(image.at(Math.round(point.x), Math.round(point.y)), ink) < INK)
    if (behindText.length > 4) expect(struck.length / behindText.length, `a link of ${color} leaves a gap for its label`).toBeLessThan(0.2)
  }
}

/** Places with ink where neither a text, a link nor another drawing is. */
function strayInk(image: Picture, { texts, links, drawn, lanes }: SvgPlaces, ground: Pixel): string[] {
  const isTaken = new Uint8Array(image.width * image.height)
  const take = ({ x, y, width, height }: Box): void => {
    for (let row = Math.max(0, Math.floor(y)); row < Math.min(image.height, y + height); row += 1) {
      isTaken.fill(1, row * image.width + Math.max(0, Math.floor(x)), row * image.width + Math.min(image.width, Math.ceil(x + width)))
    }
  }
  for (const { box } of texts) take(grown({ ...box, width: box.width * WIDER_FONT }, 4))
  for (const { points } of links) for (const point of points) take(grown({ ...point, width: 0, height: 0 }, 6))
  for (const box of drawn) take(grown(box, 4))
  const found: string[] = []
  const tints = lanes.map((lane) => ({ lane: grown(lane, -LANE_EDGE_PX), edge: grown(lane, LANE_EDGE_PX), tint: mostCommon(pixelsIn(image, lane)) }))
  // The last row and column may be half a pixel of the image.
  for (let y = 0; y < image.height - 1; y += 1) {
    for (let x = 0; x < image.width - 1; x += 1) {
      if (isTaken[y * image.width + x] === 1) continue
      const at = tints.find(({ edge }) => isIn({ x, y }, edge))
      if (at !== undefined && !isIn({ x, y }, at.lane)) continue
      if (difference(image.at(x, y), at?.tint ?? ground) > 4 && found.length < 5) found.push(`${x}, ${y}: ${image.at(x, y).join(' ')}`)
    }
  }
  return found
}

function pixelsIn(image: Picture, { x, y, width, height }: Box): Pixel[] {
  const pixels: Pixel[] = []
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(image.height, y + height); row += 1) {
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(image.width, x + width); column += 1) pixels.push(image.at(column, row))
  }
  return pixels
}

function mostCommon(pixels: readonly Pixel[]): Pixel {
  const counts = new Map<string, { pixel: Pixel; count: number }>()
  for (const pixel of pixels) {
    const entry = counts.get(pixel.join()) ?? { pixel, count: 0 }
    counts.set(pixel.join(), { pixel, count: entry.count + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.pixel ?? [0, 0, 0, 0]
}

function neighbours(image: Picture, { x, y }: Point): Pixel[] {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => image.at(column + across, row + down)))
}

function colorOf(css: string): Pixel {
  const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, 255]
}

/** A colour that no text has: texts are greys, and so are the grey links. */
function isSaturated([red, green, blue]: Pixel): boolean {
  return Math.max(red, green, blue) - Math.min(red, green, blue) > 90
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

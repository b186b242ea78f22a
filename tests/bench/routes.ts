/**
 * Arrows and outlines worked out from records beside those of the canvas: all case studies and random boards.
 * `-- --boards=10` for fewer random boards; `--pin` writes what the canvas says of the first three, which a unit test
 * reads.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import { KITS } from '../../templates/index.ts'
import { arrowBoard } from '../shared/drawing/arrowBoard.ts'
import { openCanvas, type CanvasWindow } from '../shared/drawing/canvas.ts'
import { linesApart, ourLines, type ShapeLines } from '../shared/drawing/shapeLines.ts'

const boards = Number(process.argv.find((word) => word.startsWith('--boards='))?.split('=')[1] ?? 50)
const PINNED = 3
const NEAR_PX = 2

const canvas = await openCanvas()
try {
  await measure('case studies', KITS.map((kit) => layOut(kit)))
  await measure('random boards', Array.from({ length: boards }, (_, at) => arrowBoard(at + 1)))
  if (process.argv.includes('--pin')) await pin()
} finally {
  await canvas.close()
}

async function measure(title: string, all: readonly BoardRecord[][]): Promise<void> {
  const worst = new Map<string, { count: number; px: number; off: number }>()
  for (const records of all) {
    const { lines, stands } = await seenLines(canvas.page, records)
    const ours = ourLines(stands)
    for (const [id, line] of Object.entries(lines)) {
      const own = ours[id]
      const apart = own === undefined ? Infinity : linesApart(own, line)
      const type = String(records.find((record) => record.id === id)?.type)
      const found = worst.get(type) ?? { count: 0, px: 0, off: 0 }
      const isOff = apart > NEAR_PX
      const px = isOff ? found.px : Math.max(found.px, apart)
      worst.set(type, { count: found.count + 1, px, off: found.off + (isOff ? 1 : 0) })
      if (isOff) console.log(`  ${id} is ${apart.toFixed(1)} px off`)
    }
  }
  console.log(title)
  for (const [type, { count, px, off }] of worst) {
    console.log(`  ${type}: ${count} within ${px.toFixed(3)} px, but for ${off}`)
  }
}

/** What the canvas answers, and the board as it then stands: arrows move into the frames and groups of their ends. */
interface Seen {
  /** Nothing of shapes that it cannot draw. */
  lines: ShapeLines
  stands: BoardRecord[]
}

async function seenLines(page: Page, records: readonly BoardRecord[]): Promise<Seen> {
  return await page.evaluate(async (all) => {
    const { canvas: { put, editor } } = window as unknown as CanvasWindow
    await put(all)
    const lines: Record<string, [number, number][]> = {}
    for (const shape of editor.getCurrentPageShapes()) {
      if (shape.type === 'group') continue
      const geometry = editor.getShapeGeometry(shape)
      const line = 'children' in geometry ? (geometry.children as (typeof geometry)[])[0] ?? geometry : geometry
      const points = editor.getShapePageTransform(shape).applyToPoints(line.vertices)
      // An arrow from a point to itself is not drawn.
      const isLine = points.some(({ x, y }) => Math.abs(x - points[0]!.x) + Math.abs(y - points[0]!.y) > 0.01)
      if (isLine) lines[shape.id] = points.map(({ x, y }) => [x, y])
    }
    const stands = editor.store.allRecords().filter(({ typeName }) => ['shape', 'binding'].includes(typeName))
    return { lines, stands: stands as unknown as BoardRecord[] }
  }, records)
}

async function pin(): Promise<void> {
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const seen: Record<string, ShapeLines> = {}
  for (let seed = 1; seed <= PINNED; seed++) {
    const { lines } = await seenLines(canvas.page, arrowBoard(seed, false))
    const short = (line: ShapeLines[string]): ShapeLines[string] => line.map(([x, y]) => [rounded(x), rounded(y)])
    seen[seed] = Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, short(line)]))
  }
  writeFileSync(join(import.meta.dirname, '../shared/drawing/canvasLines.json'), `${JSON.stringify(seen)}\n`)
}

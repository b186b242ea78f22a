/**
 * Boards drawn from their records beside the canvas' own export: all case studies and random boards, light and dark.
 * How near the two are, and how much sooner ours is there. `-- --boards=10` for fewer random boards, `--verbose` for
 * what is off.
 */
import { KITS } from '../../templates/index.ts'
import { recordsToSvg } from '../../shared/drawing/recordsToSvg.ts'
import { layOut } from '../../shared/kit/layOut.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { openCanvas } from '../shared/drawing/canvas.ts'
import { compareBoard, type Comparison } from '../shared/drawing/compareBoard.ts'
import { randomBoard } from '../shared/drawing/randomBoard.ts'

const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}`))?.split('=')[1] ?? undefined
const BOARDS = Number(option('boards') ?? 50)
const IS_VERBOSE = process.argv.includes('--verbose')

const canvas = await openCanvas()
try {
  const kits = KITS.map((kit) => ({ name: kit.id, records: layOut(kit) }))
  const random = Array.from({ length: BOARDS }, (_, at) => ({ name: `random ${at + 1}`, records: randomBoard(at + 1) }))
  // The compiler has seen all before it is timed, as on a server that is up.
  for (const { records } of [...kits, ...random]) recordsToSvg(records, { theme: 'light' })
  await measure('case studies', kits)
  await measure('random boards', random)
} finally {
  await canvas.close()
}

async function measure(title: string, boards: readonly { name: string; records: BoardRecord[] }[]): Promise<void> {
  const all: Comparison[] = []
  for (const { name, records } of boards) {
    for (const theme of ['light', 'dark'] as const) {
      const found = await compareBoard(canvas.page, records, theme)
      all.push(found)
      if (IS_VERBOSE) console.log(`  ${name} ${theme}: ${JSON.stringify(found)}`)
    }
  }
  const sum = (of: (one: Comparison) => number): number => all.reduce((total, one) => total + of(one), 0)
  const mean = (of: (one: Comparison) => number, digits: number): string => (sum(of) / all.length).toFixed(digits)
  const most = (of: (one: Comparison) => number): string => Math.max(...all.map(of)).toFixed(2)
  const [lines, missing, astray] = [
    sum(({ texts }) => texts),
    sum((one) => one.missing.length),
    sum((one) => one.astray.length),
  ]
  const sooner = sum(({ canvasMs }) => canvasMs) / sum(({ oursMs }) => oursMs)
  console.log(
    [
      `${title}: ${all.length} pictures, ${sum(({ shapes }) => shapes)} shapes, ${lines} lines of text`,
      `boxes within ${most(({ boxPx }) => boxPx)} px; lines of text within ${most(({ textPx }) => textPx)} px`,
      `${astray} lines further off than 2 px, ${missing} broken elsewhere`,
      `${sum(({ notDrawn }) => notDrawn)} shapes not drawn`,
      `pixels differ by ${mean(({ pixels }) => pixels, 2)} of 255, at most ${most(({ pixels }) => pixels)}`,
      `canvas ${mean(({ canvasMs }) => canvasMs, 0)} ms, ours ${mean(({ oursMs }) => oursMs, 1)} ms`,
      `${sooner.toFixed(0)} times sooner`,
    ].join('\n  '),
  )
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { arrowBoard } from './arrowBoard.ts'
import { linesApart, ourLines, type ShapeLines } from './shapeLines.ts'

/** What the canvas answered, rounded to a hundredth of a px; `npm run bench -- routes --pin` asks it again. */
const pinned = readFileSync(new URL('canvasLines.json', import.meta.url), 'utf8')
const seen = JSON.parse(pinned) as Record<string, ShapeLines>
const NEAR_PX = 0.02

test.each(Object.keys(seen))('routes and outlines are those of the canvas: board %s', (seed) => {
  const ours = ourLines(arrowBoard(Number(seed), false))
  const theirs = Object.entries(seen[seed] ?? {})
  expect(theirs.length).toBeGreaterThan(20)
  const astray = theirs.filter(([id, line]) => {
    const own = ours[id]
    return own === undefined || linesApart(own, line) > NEAR_PX
  })
  expect(astray.map(([id]) => id)).toEqual([])
})

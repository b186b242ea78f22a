import { describe, expect, it } from 'vitest'
import type { Box } from '../../../shared/geometry/box.ts'
import { anchorAt, portAt } from '../../../shared/geometry/port.ts'
import { choosePorts } from '../../../shared/routing/choosePorts.ts'

const card = (x: number, y: number): Box => ({ x, y, w: 176, h: 64 })

describe('choosePorts', () => {
  it.each([
    ['right of it', card(400, 0), 'right', 'left'],
    ['left of it', card(-400, 0), 'left', 'right'],
    ['below it', card(0, 200), 'bottom', 'top'],
    ['above it', card(0, -200), 'top', 'bottom'],
    ['right and lower', card(400, 80), 'right', 'left'],
  ] as const)('joins facing sides when the other is %s', (_where, to, start, end) => {
    const ports = choosePorts(card(0, 0), to, [], [])
    expect([ports.start.side, ports.end.side]).toEqual([start, end])
  })

  it('keeps links that share a side apart', () => {
    const taken = choosePorts(card(0, 0), card(400, 0), [], []).start
    const next = choosePorts(card(0, 0), card(400, 100), [taken], []).start
    expect(next.side).toBe('right')
    expect(Math.abs(next.at - taken.at), 'px').toBeGreaterThan(8)
  })

  it('reads a port back from its anchor', () => {
    for (const side of ['left', 'right', 'top', 'bottom'] as const) expect(portAt(anchorAt({ side, at: 12 }, card(40, 8)), card(40, 8))).toEqual({ side, at: 12 })
  })
})

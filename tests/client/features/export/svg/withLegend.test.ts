import type { TLShape } from 'tldraw'
import { expect, it } from 'vitest'
import { kindsToExplain } from '../../../../../client/canvas/links/usedKinds.ts'
import { withLegend } from '../../../../../client/features/export/svg/withLegend.ts'

const drawing = { svg: '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="-10 -20 400 300"><path stroke-width="2"/></svg>', width: 400, height: 300 }
const how = { theme: 'light', padding: 32, scale: 2 } as const
const link = (kind: unknown) => ({ type: 'arrow', meta: { link: kind }, props: {} }) as unknown as TLShape
const legend = (...kinds: string[]) => ({ type: 'legend', meta: {}, props: { kinds } }) as unknown as TLShape

it('a legend stands below the drawing, and the picture grows around it', () => {
  const { svg, width, height } = withLegend(drawing, ['request', 'train'], how)
  const [x = 0, y = 0, w = 0, h = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  expect([x, y]).toEqual([-10, -20])
  expect(h).toBeGreaterThan(300)
  expect([width, height]).toEqual([w * 2, h * 2])
  expect(svg).toMatch(new RegExp(`^<svg[^>]* width="${width}" height="${height}"`))
  expect(Number(/translate\(\S+ (\S+)\)/.exec(svg)?.[1]), 'clear of what was drawn').toBeGreaterThanOrEqual(y + 300)
  for (const words of ['Request', 'Train / artifact', 'stroke-width="2"']) expect(svg).toContain(words)
})

it('a narrow picture becomes as wide as its legend', () => {
  const narrow = { ...drawing, svg: drawing.svg.replaceAll('400', '100'), width: 100 }
  expect(withLegend(narrow, ['request', 'stream', 'batch'], how).width).toBeGreaterThan(600)
})

it('without kinds a drawing stays as it is', () => {
  expect(withLegend(drawing, [], how)).toBe(drawing)
})

it.each([
  ['one kind', [link('request'), link('request')], []],
  ['two kinds', [link('train'), link('request'), link('nothing known')], ['request', 'train']],
  ['plain arrows', [link(undefined), link(7)], []],
  ['a legend that explains both', [link('train'), link('request'), legend('request', 'train')], []],
  ['a legend that lacks one', [link('train'), link('request'), legend('request')], ['request', 'train']],
])('%s', (_what, shapes, kinds) => {
  expect(kindsToExplain(shapes)).toEqual(kinds)
})

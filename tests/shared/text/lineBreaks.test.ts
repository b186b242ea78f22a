import { describe, expect, it } from 'vitest'
import { mayBreak } from '../../../shared/text/lineBreaks.ts'

/** The text with a bar wherever a line may end. */
function breaksOf(text: string): string {
  const characters = [...text]
  return characters
    .map((character, at) => {
      const [earlier = '', before = ''] = [characters[at - 2], characters[at - 1]]
      return at > 0 && mayBreak(earlier, before, character) ? `|${character}` : character
    })
    .join('')
}

describe('mayBreak', () => {
  it.each([
    ['one two  three', 'one |two  |three'],
    ['feature-store, x-1, -1', 'feature-|store, |x-|1, |-1'],
    ['query/path A/B', 'query/path |A/B'],
    ['f(x) a[1] (offline)', 'f(x) |a[1] |(offline)'],
    ['why?because', 'why?|because'],
    ['Retrieval—ranking', 'Retrieval|—|ranking'],
    ['p99 20\u00a0ms', 'p99 |20\u00a0ms'],
    ['检索和排序。好', '检|索|和|排|序。|好'],
    ['"quoted" e.g. 3.5%', '"quoted" |e.g. |3.5%'],
  ])('breaks %j as Chromium does', (text, expected) => {
    expect(breaksOf(text)).toBe(expected)
  })
})

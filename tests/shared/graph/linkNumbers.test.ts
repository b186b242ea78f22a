import { toRichText } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import { linkLabelText, linkNumbersOf, readLinkLabel } from '../../../shared/graph/linkNumbers.ts'
import { plainText } from '../../../shared/board/plainText.ts'

const linkSaying = (label: string) => ({ id: 'shape:a', typeName: 'shape', type: 'arrow', meta: {}, props: { richText: toRichText(label) } })

describe('the numbers of a link', () => {
  it.each([
    ['clicks, 3.5k qps, 20ms', { qps: 3500, ms: 20 }],
    ['864 M/day', { qps: 10_000 }],
    ['20 ms, 1.5 kB', { ms: 20, bytes: 1500 }],
    ['vectors\n12 k QPS', { qps: 12_000 }],
    ['500/s', { qps: 500 }],
    ['', {}],
    ['3,000 ads', {}],
    ['winner, price', {}],
    ['top 500', {}],
    ['500', {}],
    ['5 M', {}],
    ['p99 20 ms', {}],
    ['10 GB/day', {}],
    ['8k b', {}],
    ['-5 ms', {}],
  ])('%j', (label, numbers) => {
    expect(linkNumbersOf(linkSaying(label))).toEqual(numbers)
  })

  it('are none on what has no label', () => {
    expect(linkNumbersOf({ id: 'shape:b', typeName: 'shape' })).toEqual({})
    expect(plainText({ type: 'doc', content: 'damaged' })).toBe('')
  })
})

describe('a label taken apart and put together', () => {
  it('has one form: words, rate, size, time', () => {
    const label = readLinkLabel('20ms, clicks and views, 3.5k qps, 2000 bytes')
    expect(label.words).toBe('clicks and views')
    expect(linkLabelText(label)).toBe('clicks and views, 3500 QPS, 2 kB, 20 ms')
  })

  it('keeps its words as they are, and reads back what it wrote', () => {
    for (const text of ['winner, price', 'a\nb', '3,000 ads', '5 ms, 6 ms', 'clicks, 12,345 QPS, 1234 B, 0.25 ms', '1.5 d', 'every 5 min']) {
      const once = readLinkLabel(text)
      expect(readLinkLabel(linkLabelText(once))).toEqual(once)
    }
    expect(readLinkLabel('winner, price').words).toBe('winner, price')
    expect(readLinkLabel('a\nb').words).toBe('a\nb')
    expect(readLinkLabel('5 ms, 6 ms')).toEqual({ words: '5 ms', numbers: { ms: 6 } })
  })
})

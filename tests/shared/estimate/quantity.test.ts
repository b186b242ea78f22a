import { describe, expect, it } from 'vitest'
import { CATALOG } from '../../../shared/catalog/index.ts'
import type { ComponentProperty } from '../../../shared/catalog/defineComponent.ts'
import { parseProperty, propertyText } from '../../../shared/catalog/propertyText.ts'
import { parseQuantity } from '../../../shared/estimate/quantity.ts'
import { quantityText, sizeText, timeText } from '../../../shared/estimate/quantityText.ts'

const valueOf = (text: string, unit: string): number | undefined => {
  const parsed = parseQuantity(text, unit)
  return parsed.ok ? parsed.value : undefined
}

describe('parseQuantity', () => {
  it.each([
    ['20ms', 'ms', 20],
    ['20', 'ms', 20],
    ['1.5 s', 'ms', 1500],
    ['250 µs', 'ms', 0.25],
    ['5 m', 's', 300],
    ['2 hours', 'min', 120],
    ['36h', 'days', 1.5],
    ['3.5k qps', 'QPS', 3500],
    ['3.5kQPS', 'QPS', 3500],
    ['12 K', 'QPS', 12_000],
    ['1.2M rps', 'QPS', 1_200_000],
    ['10,000 requests/s', 'QPS', 10_000],
    ['60 per minute', 'QPS', 1],
    ['864 M/day', 'QPS', 10_000],
    ['1 billion/day', 'items/day', 1e9],
    ['1 TB', 'GB', 1000],
    ['1T', 'GB', 1000],
    ['512 MB', 'GB', 0.512],
    ['200kb', 'bytes', 200_000],
    ['2 KiB', 'bytes', 2048],
    ['500 GB/day', 'TB/day', 0.5],
    ['1 GB/s', 'TB/day', 86.4],
    ['2.5%', '%', 2.5],
    ['99.9 percent', '%', 99.9],
    ['2x', '×', 2],
    ['8B', 'billions', 8],
    ['800 M', 'billions', 0.8],
    ['8', 'billions', 8],
    ['20 replicas', 'replicas', 20],
    ['1 GPU', 'GPUs', 1],
    ['$0.15', 'USD/label', 0.15],
    ['0.15 USD', 'USD/label', 0.15],
    ['1 200', 'images/s/GPU', 1200],
    ['3,5', 'ms', 3.5],
    ['1e6', 'items', 1_000_000],
    ['1.1k', 'items', 1100],
    ['.5', '', 0.5],
    ['-1', '', -1],
  ])('%j in %s is %d', (text, unit, value) => {
    expect(valueOf(text, unit)).toBe(value)
  })

  it.each([
    ['soon', 'ms'],
    ['20 apples', 'ms'],
    ['5 QPS', 'ms'],
    ['5 ms', 'QPS'],
    ['3 GB', 'QPS'],
    ['3 GB/day', 'QPS'],
    ['5 rows/s', 'TB/day'],
    ['5 min', 'items'],
    ['1.2.3', 'ms'],
    ['', 'ms'],
  ])('%j in %s is not understood, and the answer says what is', (text, unit) => {
    const parsed = parseQuantity(text, unit)
    expect(parsed).toEqual({ ok: false, problem: expect.stringMatching(/^“.*” is not understood here\. Write a .*such as /) })
  })
})

describe('quantityText', () => {
  it.each([[3500, 'QPS', '3500 QPS'], [12_000, 'QPS', '12 k QPS'], [12_345, 'QPS', '12,345 QPS'], [99.9, '%', '99.9%'], [1_234_567, 'items', '1,234,567 items'], [2, '×', '2×']])('%d %s', (value, unit, text) => {
    expect(quantityText(value, unit)).toBe(text)
  })

  it('gives sizes and times in the largest unit that is exact', () => {
    expect([sizeText(200), sizeText(1500), sizeText(1234), sizeText(2e9)]).toEqual(['200 B', '1.5 kB', '1234 B', '2 GB'])
    expect([timeText(20), timeText(1500), timeText(90_000), timeText(864e5), timeText(0.25)]).toEqual(['20 ms', '1.5 s', '1.5 min', '1 d', '0.25 ms'])
  })
})

describe('properties of the catalogue', () => {
  const all: ComponentProperty[] = CATALOG.flatMap(({ properties }) => [...properties])

  it('every default comes back as it was from the text its field shows', () => {
    expect(all.length).toBeGreaterThan(200)
    for (const property of all) expect(parseProperty(property, propertyText(property, property.fallback)), `${property.key} ${property.unit}`).toEqual({ ok: true, value: property.fallback })
  })

  it('both ends of every range are within it, and what is beyond is refused with the range', () => {
    for (const property of all) {
      const { min, max, unit } = property
      if (min === undefined || max === undefined) continue
      for (const end of [min, max]) expect(parseProperty(property, quantityText(end, unit)), `${property.key} ${end}`).toEqual({ ok: true, value: end })
      expect(parseProperty(property, quantityText(max + 1, unit))).toEqual({ ok: false, problem: expect.stringContaining('between') })
    }
  })

  it('counts are whole, nothing typed is not set', () => {
    const replicas = all.find(({ key }) => key === 'replicas') as ComponentProperty
    expect(parseProperty(replicas, '2.5')).toEqual({ ok: false, problem: 'This is counted in whole replicas.' })
    expect(parseProperty({ ...replicas, unit: 's' }, '2.5')).toEqual({ ok: true, value: 2.5 })
    expect(parseProperty(replicas, ' ')).toEqual({ ok: true, value: undefined })
  })
})

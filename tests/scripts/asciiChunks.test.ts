import { expect, test } from 'vitest'
import { asciiChunks } from '../../scripts/lib/asciiChunks.mjs'

test('a built file means the same without a letter beyond ASCII, and what is no chunk stays as it is', () => {
  const source = 'globalThis.heard = [`“é${1}”`, "🙂", /ü/.test("für")] // naïve'
  const files = { 'a.mjs': { type: 'chunk', code: source }, 'b.txt': { type: 'asset', source: 'é' } }
  const { generateBundle } = asciiChunks() as unknown as { generateBundle(options: object, bundle: object): void }
  generateBundle({}, files)
  expect(/[\u0080-\uffff]/.test(files['a.mjs'].code)).toBe(false)
  expect(new Function('globalThis', `${files['a.mjs'].code}\nreturn globalThis.heard`)({})).toEqual(['“é1”', '🙂', true])
  expect(files['b.txt'].source).toBe('é')
})

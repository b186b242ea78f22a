import { expect, test } from 'vitest'
import { sayFault } from '../../../server/updates/sayFault.ts'

function thrownBy(run: () => void): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

test.each([
  ['JSON', () => JSON.parse('{"a": qzSecret')],
  ['a key', () => ((undefined as unknown as Record<string, () => void>)['qzSecret'] as () => void)()],
  ['lines like frames', () => { throw new Error('x\n    at qzSecret (file.ts)') }],
])('a fault that quotes %s is said without it', (_, run) => {
  const error = thrownBy(run)
  expect(String(error)).toContain('qzSecret')
  expect(sayFault(error)).toMatch(/^\w*Error was thrown/)
  expect(sayFault(error)).not.toContain('qzSecret')
})

test('where it was thrown is said, and what is no error is said as such', () => {
  const readBytes = (): void => { throw new RangeError('of bytes') }
  expect(sayFault(thrownBy(readBytes))).toBe('RangeError was thrown in readBytes')
  expect(sayFault('text')).toBe('something was thrown')
})

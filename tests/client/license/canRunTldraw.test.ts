import { describe, expect, test } from 'vitest'
import { canRunTldraw, findLicenseProblem } from '../../../client/license/canRunTldraw.ts'
import { isLoopback } from '../../../client/license/loopback.ts'

const place = (origin: string) => new URL(origin)
const PUBLIC = place('https://boards.example.com')
const TODAY = new Date('2026-11-23T12:00:00Z')
const ANNUAL = 1
const PERPETUAL = 2
const TRIAL = 16
const NATIVE = 32

function key(hosts: string[], flags: number, expiry: string): string {
  return `tldraw-2026/${btoa(JSON.stringify(['id', hosts, flags, expiry]))}.c2lnbmF0dXJl`
}

describe('without a key', () => {
  test.each([
    'http://boards.example.com', 'http://192.168.1.20:4747', 'http://localhost:4747', 'https://localhost', 'https://LOCALHOST',
    'https://127.0.0.1:8443', 'https://127.3.2.1', 'https://[::1]:8443',
  ])('%s runs', (origin) => {
    expect(canRunTldraw(place(origin), false)).toBe(true)
    expect(findLicenseProblem(place(origin), undefined, TODAY)).toBeUndefined()
  })

  test.each([
    'https://boards.example.com', 'https://192.168.1.20', 'https://128.0.0.1', 'https://notlocalhost',
    // The canvas of a production build also vanishes under these, even over http.
    'https://app.localhost', 'http://app.localhost:4747',
  ])('%s does not run', (origin) => {
    expect(canRunTldraw(place(origin), false)).toBe(false)
    expect(findLicenseProblem(place(origin), undefined, TODAY)).toBe('noKey')
  })
})

test('with a key every place may run', () => {
  expect(canRunTldraw(PUBLIC, true)).toBe(true)
})

describe('what is wrong with a key', () => {
  test.each([['', 'noKey'], ['  ', 'noKey'], ['hello', 'unreadableKey'], ['tldraw-x/!!!.sig', 'unreadableKey'], [`tldraw-x/${btoa('{}')}.sig`, 'unreadableKey']])(
    'the key "%s" is %s',
    (text, problem) => {
      expect(findLicenseProblem(PUBLIC, text, TODAY)).toBe(problem)
    },
  )

  test.each([['boards.example.com'], ['Boards.Example.com '], ['*.example.com'], ['*'], ['www.boards.example.com']])('a key for %s covers the host', (host) => {
    expect(findLicenseProblem(PUBLIC, key([host], ANNUAL, '2027-01-01'), TODAY)).toBeUndefined()
  })

  test('a key for example.com covers www.example.com', () => {
    expect(findLicenseProblem(place('https://www.example.com'), key(['example.com'], ANNUAL, '2027-01-01'), TODAY)).toBeUndefined()
  })

  test.each([['example.com'], ['other.org'], ['*.other.org']])('a key for %s does not', (host) => {
    expect(findLicenseProblem(PUBLIC, key([host], ANNUAL, '2027-01-01'), TODAY)).toBe('otherHost')
  })

  test('a native key is left to tldraw', () => {
    expect(findLicenseProblem(PUBLIC, key(['app-bundle:'], ANNUAL | NATIVE, '2027-01-01'), TODAY)).toBeUndefined()
  })

  test.each([
    ['a trial on its last day', TRIAL, '2026-11-23', undefined],
    ['a trial a day later', TRIAL, '2026-11-22', 'expiredKey'],
    ['a year key in its 30 days of grace', ANNUAL, '2026-10-24', undefined],
    ['a year key after them', ANNUAL, '2026-10-23', 'expiredKey'],
    ['a perpetual key of long ago', PERPETUAL, '2020-01-01', undefined],
  ])('%s', (_, flags, expiry, problem) => {
    expect(findLicenseProblem(PUBLIC, key(['*'], flags, expiry), TODAY)).toBe(problem)
  })

  test('invisible characters from copying do no harm', () => {
    const copied = `\uFEFF${key(['*'], ANNUAL, '2027-01-01').replace('/', '/\u200B')}\r\n`
    expect(findLicenseProblem(PUBLIC, copied, TODAY)).toBeUndefined()
  })
})

test('loopback names are told from all others', () => {
  expect(['localhost', '127.0.0.1', '[::1]'].map(isLoopback)).toEqual([true, true, true])
  expect(['example.com', '10.0.0.1', '127.0.0.1.example.com'].map(isLoopback)).toEqual([false, false, false])
})

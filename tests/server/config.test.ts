import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

test('needs nothing', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: { host: 'localhost', port: 4747, dataDir: './data', tldrawLicenseKey: undefined, logLevel: 'warn', roomIdleMs: 30_000 },
  })
})

test('reads what it is given', () => {
  const env = { HOST: '0.0.0.0', PORT: '0', DATA_DIR: '/srv/boards', TLDRAW_LICENSE_KEY: 'tldraw-1', LOG_LEVEL: 'debug', ROOM_IDLE_SECONDS: '5' }
  expect(readConfig(env)).toEqual({
    ok: true,
    config: { host: '0.0.0.0', port: 0, dataDir: '/srv/boards', tldrawLicenseKey: 'tldraw-1', logLevel: 'debug', roomIdleMs: 5_000 },
  })
})

test('takes an empty value for none', () => {
  expect(readConfig({ HOST: '', PORT: ' ', DATA_DIR: '', LOG_LEVEL: '' })).toEqual(readConfig({}))
})

test.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535, but it is "abc".'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, but it is "65536".'],
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, but it is "-1".'],
  [{ PORT: '80.5' }, 'PORT must be a whole number from 0 to 65535, but it is "80.5".'],
  [{ ROOM_IDLE_SECONDS: 'soon' }, 'ROOM_IDLE_SECONDS must be a whole number from 0 to 86400, but it is "soon".'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but it is "loud".'],
])('says in one sentence what is wrong: %j', (env, sentence) => {
  expect(readConfig(env)).toEqual({ ok: false, sentence })
})

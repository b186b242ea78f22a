import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

test('needs nothing', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: { host: 'localhost', port: 4747, dataDir: './data', relayAfter: 'written', tldrawLicenseKey: undefined, logLevel: 'warn', roomIdleMs: 30_000, allowedOrigins: [], createKey: undefined, guides: 'public', socketsPerAddress: 600, messagesPerAddress: 30_000, bytesPerAddress: 134_217_728, boardsPerHour: 300, assetBytesPerBoard: 104_857_600, proxies: 0, retentionDays: 0, metricsKey: undefined, kitsDir: undefined },
  })
})

test('reads what it is given', () => {
  const env = { HOST: '0.0.0.0', PORT: '0', DATA_DIR: '/srv/boards', RELAY_AFTER: 'synced', TLDRAW_LICENSE_KEY: 'tldraw-1', LOG_LEVEL: 'debug', ROOM_IDLE_SECONDS: '5', ALLOWED_ORIGINS: 'https://a.example, http://b.example:81,', CREATE_KEY: 'secret', SOCKETS_PER_ADDRESS: '0', MESSAGES_PER_ADDRESS: '50', MEGABYTES_PER_ADDRESS: '1', BOARDS_PER_HOUR: '0', ASSET_MEGABYTES_PER_BOARD: '2', TRUST_PROXY: '1', RETENTION_DAYS: '90', METRICS_KEY: 'watch', KITS_DIR: '/srv/kits' }
  expect(readConfig(env)).toEqual({
    ok: true,
    config: { host: '0.0.0.0', port: 0, dataDir: '/srv/boards', relayAfter: 'synced', tldrawLicenseKey: 'tldraw-1', logLevel: 'debug', roomIdleMs: 5_000, allowedOrigins: ['https://a.example', 'http://b.example:81'], createKey: 'secret', guides: 'creators', socketsPerAddress: 0, messagesPerAddress: 50, bytesPerAddress: 1_048_576, boardsPerHour: 0, assetBytesPerBoard: 2_097_152, proxies: 1, retentionDays: 90, metricsKey: 'watch', kitsDir: '/srv/kits' },
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
  [{ ALLOWED_ORIGINS: 'https://a.example/path' }, 'ALLOWED_ORIGINS must list origins like https://example.com, or be *, but it has "https://a.example/path".'],
  [{ SOCKETS_PER_ADDRESS: 'many' }, 'SOCKETS_PER_ADDRESS must be a whole number from 0 to 100000, but it is "many".'],
  [{ CREATE_KEY: 'open sesame' }, 'CREATE_KEY and METRICS_KEY must each be one word, because they are sent in headers.'],
  [{ GUIDES: 'creators' }, 'GUIDES must be public, or creators together with a CREATE_KEY, but it is "creators".'],
  [{ GUIDES: 'nobody', CREATE_KEY: 'k' }, 'GUIDES must be public, or creators together with a CREATE_KEY, but it is "nobody".'],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be a whole number from 0 to 10, but it is "yes".'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but it is "loud".'],
  [{ RELAY_AFTER: 'never' }, 'RELAY_AFTER must be one of written, synced, but it is "never".'],
])('says in one sentence what is wrong: %j', (env, sentence) => {
  expect(readConfig(env)).toEqual({ ok: false, sentence })
})

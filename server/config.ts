import { GUIDE_READERS, type GuideReaders } from './access/guideReaders.ts'
import { RELAY_MOMENTS, type RelayMoment } from './rooms/commit/groupCommit.ts'
import { LOG_LEVELS, type LogLevel } from './runtime/log.ts'

/** Everything that a server is told from outside. */
export interface Config {
  host: string
  /** 0 takes any free port. */
  port: number
  dataDir: string
  /** When others are sent an edit. */
  relayAfter: RelayMoment
  tldrawLicenseKey: string | undefined
  logLevel: LogLevel
  /** How long a room stays in memory after the last session left. */
  roomIdleMs: number
  /** Other origins whose pages may open sockets; `*` for all. */
  allowedOrigins: readonly string[]
  createKey: string | undefined
  /** Who may read the case studies that are not private. */
  guides: GuideReaders
  /** Sockets that one address may have open; 0 for no limit. */
  socketsPerAddress: number
  /** Messages a second that one address may send over all its sockets; 0 for no limit. */
  messagesPerAddress: number
  /** The same in bytes. */
  bytesPerAddress: number
  /** Boards that one address may make; 0 for no limit. */
  boardsPerHour: number
  /** All pictures of a board together. */
  assetBytesPerBoard: number
  /** Reverse proxies in front. */
  proxies: number
  /** Opens `/metrics`; undefined when there are none. */
  metricsKey: string | undefined
  /** Boards that nobody used for so many days are deleted; 0 keeps them for ever. */
  retentionDays: number
  /** Folder with the team's own kits; undefined when there is none. */
  kitsDir: string | undefined
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; sentence: string }

export type Env = Readonly<Record<string, string | undefined>>

const MEGABYTE = 1024 * 1024

/** Every setting that is a whole number: its name, what it is when not given, and the most it may be. */
const NUMBERS = {
  port: ['PORT', 4747, 65_535],
  idleSeconds: ['ROOM_IDLE_SECONDS', 30, 86_400],
  socketsPerAddress: ['SOCKETS_PER_ADDRESS', 600, 100_000],
  messagesPerAddress: ['MESSAGES_PER_ADDRESS', 30_000, 10_000_000],
  megabytesPerAddress: ['MEGABYTES_PER_ADDRESS', 128, 100_000],
  boardsPerHour: ['BOARDS_PER_HOUR', 300, 1_000_000],
  assetMegabytes: ['ASSET_MEGABYTES_PER_BOARD', 100, 100_000],
  proxies: ['TRUST_PROXY', 0, 10],
  retentionDays: ['RETENTION_DAYS', 0, 36_500],
} as const

/** Reads the environment, the only place that does. The first wrong value comes back as one sentence for people. */
export function readConfig(env: Env): ConfigResult {
  const read = readNumbers(env)
  if (typeof read === 'string') return wrong(read)
  const { idleSeconds, megabytesPerAddress, assetMegabytes, ...numbers } = read
  const allowedOrigins = listed(env, 'ALLOWED_ORIGINS')
  const wrongOrigin = allowedOrigins.find((origin) => !isOrigin(origin))
  if (wrongOrigin !== undefined) {
    return wrong(`ALLOWED_ORIGINS must list origins like https://example.com, or be *, but it has "${wrongOrigin}".`)
  }
  const [createKey, metricsKey] = [given(env, 'CREATE_KEY'), given(env, 'METRICS_KEY')]
  if (/\s/.test(`${createKey}${metricsKey}`)) {
    return wrong('CREATE_KEY and METRICS_KEY must each be one word, because they are sent in headers.')
  }
  const guides = readGuides(env, createKey)
  if (guides === undefined) {
    return wrong(`GUIDES must be public, or creators together with a CREATE_KEY, but it is "${env.GUIDES}".`)
  }
  const logLevel = oneOf(LOG_LEVELS, given(env, 'LOG_LEVEL') ?? 'warn')
  if (logLevel === undefined) return notOneOf(env, 'LOG_LEVEL', LOG_LEVELS)
  const relayAfter = oneOf(RELAY_MOMENTS, given(env, 'RELAY_AFTER') ?? 'written')
  if (relayAfter === undefined) return notOneOf(env, 'RELAY_AFTER', RELAY_MOMENTS)
  return {
    ok: true,
    config: {
      // Only this machine unless told otherwise, because anyone who reaches the port may create boards.
      host: given(env, 'HOST') ?? 'localhost',
      ...numbers,
      dataDir: given(env, 'DATA_DIR') ?? './data',
      relayAfter,
      tldrawLicenseKey: given(env, 'TLDRAW_LICENSE_KEY'),
      logLevel,
      roomIdleMs: idleSeconds * 1000,
      allowedOrigins,
      createKey, guides,
      bytesPerAddress: megabytesPerAddress * MEGABYTE,
      assetBytesPerBoard: assetMegabytes * MEGABYTE,
      metricsKey,
      kitsDir: given(env, 'KITS_DIR'),
    },
  }
}

/** Who may not make boards is a candidate, so a create key keeps the case studies unless told otherwise. */
function readGuides(env: Env, createKey: string | undefined): GuideReaders | undefined {
  const asked = given(env, 'GUIDES') ?? (createKey === undefined ? 'public' : 'creators')
  const guides = GUIDE_READERS.find((one) => one === asked)
  return guides === 'creators' && createKey === undefined ? undefined : guides
}

function oneOf<T extends string>(words: readonly T[], asked: string): T | undefined {
  return words.find((word) => word === asked)
}

function notOneOf(env: Env, name: string, words: readonly string[]): ConfigResult {
  return wrong(`${name} must be one of ${words.join(', ')}, but it is "${env[name]}".`)
}

function wrong(sentence: string): ConfigResult {
  return { ok: false, sentence }
}

/** An empty value means "not given", because compose files and CI write `KEY=` for that. */
function given(env: Env, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === '' ? undefined : value
}

/** What stands between commas. */
function listed(env: Env, name: string): string[] {
  return (given(env, name) ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '')
}

function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text)
}

function readNumbers(env: Env): Record<keyof typeof NUMBERS, number> | string {
  const settings = Object.entries(NUMBERS)
  const read = settings.map(([key, [name, fallback, max]]) => [key, wholeNumber(env, name, fallback, max)] as const)
  const sentence = read.map(([, value]) => value).find((value) => typeof value === 'string')
  return sentence ?? (Object.fromEntries(read) as Record<keyof typeof NUMBERS, number>)
}

function wholeNumber(env: Env, name: string, fallback: number, max: number): number | string {
  const text = given(env, name)
  if (text === undefined) return fallback
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN
  return value <= max ? value : `${name} must be a whole number from 0 to ${max}, but it is "${text}".`
}

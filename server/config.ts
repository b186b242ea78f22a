/** Everything that a server is told from outside. */
export interface Config {
  host: string
  /** 0 takes any free port. */
  port: number
  dataDir: string
  tldrawLicenseKey: string | undefined
  logLevel: LogLevel
  /** How long a room stays in memory after the last session left. */
  roomIdleMs: number
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export type ConfigResult = { ok: true; config: Config } | { ok: false; sentence: string }

export type Env = Readonly<Record<string, string | undefined>>

const MAX_PORT = 65_535
const MAX_IDLE_SECONDS = 86_400

/** Reads the environment, the only place that does. The first wrong value comes back as one sentence for people. */
export function readConfig(env: Env): ConfigResult {
  const port = wholeNumber(env, 'PORT', 4747, MAX_PORT)
  if (typeof port === 'string') return { ok: false, sentence: port }
  const idleSeconds = wholeNumber(env, 'ROOM_IDLE_SECONDS', 30, MAX_IDLE_SECONDS)
  if (typeof idleSeconds === 'string') return { ok: false, sentence: idleSeconds }
  const logLevel = LOG_LEVELS.find((level) => level === (given(env, 'LOG_LEVEL') ?? 'warn'))
  if (logLevel === undefined) return { ok: false, sentence: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but it is "${env.LOG_LEVEL}".` }
  return {
    ok: true,
    config: {
      // Only this machine unless told otherwise, because anyone who reaches the port may create boards.
      host: given(env, 'HOST') ?? 'localhost',
      port,
      dataDir: given(env, 'DATA_DIR') ?? './data',
      tldrawLicenseKey: given(env, 'TLDRAW_LICENSE_KEY'),
      logLevel,
      roomIdleMs: idleSeconds * 1000,
    },
  }
}

/** An empty value means "not given", because compose files and CI write `KEY=` for that. */
function given(env: Env, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === '' ? undefined : value
}

function wholeNumber(env: Env, name: string, fallback: number, max: number): number | string {
  const text = given(env, name)
  if (text === undefined) return fallback
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value <= max ? value : `${name} must be a whole number from 0 to ${max}, but it is "${text}".`
}

import { StartFailure } from '../runtime/startFailure.ts'
import type { Backend } from './port/backend.ts'
import { SQLITE } from './sqlite/sqliteBackend.ts'

/** Every way to keep boards, by the scheme that DATA_DIR names it with. */
const BACKENDS: ReadonlyMap<string, Backend> = new Map([
  ['sqlite', SQLITE],
])

/** What a DATA_DIR without a scheme means. */
const USUAL_SCHEME = 'sqlite'

/** Two characters at least, because one is a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/

/**
 * Finds what keeps the boards of a DATA_DIR, and where. Throws {@link StartFailure} for a scheme that is not in the
 * list.
 */
export function storageAt(dataDir: string): { backend: Backend; place: string } {
  const [prefix = '', scheme = USUAL_SCHEME] = SCHEME.exec(dataDir) ?? []
  const backend = BACKENDS.get(scheme)
  if (backend !== undefined) return { backend, place: dataDir.slice(prefix.length) }
  const known = [...BACKENDS.keys()].map((one) => `${one}:`).join(', ')
  throw new StartFailure(`DATA_DIR begins with "${prefix}", but must be a folder or begin with one of ${known}.`)
}

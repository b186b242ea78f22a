import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isText } from './fields.ts'

/** What the server tells every page before the canvas mounts. */
export interface ClientConfig {
  tldrawLicenseKey: string | undefined
  version: string
}

export function getConfig(send?: Ask<unknown>['send']): Promise<Answer<ClientConfig>> {
  return ask({ path: '/api/config', read: readConfig, send })
}

function readConfig(body: unknown): ClientConfig | undefined {
  const { tldrawLicenseKey, version } = fieldsOf(body)
  if (!isText(version)) return undefined
  return {
    version,
    tldrawLicenseKey: isText(tldrawLicenseKey) && tldrawLicenseKey !== '' ? tldrawLicenseKey : undefined,
  }
}

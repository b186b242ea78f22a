import { CLOSE } from '../../../shared/protocol/closeCodes.ts'

/** Why a page is let in no more: by its host, or because its link opens nothing now. */
export type Shut = 'put out' | 'replaced' | 'unknown' | 'deleted'

/**
 * What a close code shuts out. After it nothing may be drawn here, because it would wait in this browser and come to
 * the board with the next link; other final codes ask for an edit, such as undoing what was too big.
 */
export function shutBy(code: number | undefined): Shut | undefined {
  switch (code) {
    case CLOSE.putOut.code:
      return 'put out'
    case CLOSE.revoked.code:
      return 'replaced'
    case CLOSE.deleted.code:
      return 'deleted'
    case CLOSE.notFound.code:
      return 'unknown'
    default:
      return undefined
  }
}

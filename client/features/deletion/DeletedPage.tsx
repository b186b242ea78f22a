import { MessagePage } from '../../controls/MessagePage.tsx'
import { DeletionReportView } from './DeletionReportView.tsx'
import type { DeletedBoard } from './useDeletedBoard.ts'

/** Says that a board is no more, and to the host who deleted it what went and what remains. */
export function DeletedPage({ cause, report }: DeletedBoard) {
  if (report === undefined)
    return (
      <MessagePage title={cause === 'host' ? 'This board was deleted by its host' : 'This board was deleted'}>
        {cause === 'unused' && <p>Nobody had opened it for longer than this server keeps boards.</p>}
        <p>
          Nothing of it is kept on the server any more, and the copy that this browser had is gone too. It cannot be
          brought back.
        </p>
      </MessagePage>
    )
  return (
    <MessagePage title="The board is deleted">
      {report === 'waiting' && <p role="status">Its bytes are being overwritten. The report comes in a moment.</p>}
      {report === 'lost' && (
        <p>
          The report of what was deleted was lost on its way here. The board itself is gone all the same, and so is the
          copy that this browser had.
        </p>
      )}
      {typeof report === 'object' && <DeletionReportView report={report} />}
    </MessagePage>
  )
}

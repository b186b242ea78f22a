import { Fragment, type CSSProperties } from 'react'
import { useValue } from 'tldraw'
import type { NotebookPage } from '../../sync/notebook/notebookPage.ts'
import { presenceOf } from '../../sync/presence/presenceId.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

interface ShownCaret {
  client: number
  offset: number
  name: string
  color: string
}

/** More than that write nobody's page at once, and a crowd that only says so is not shown. */
const MOST = 12

/** The text of a page with the carets of others in it, drawn under the field that has the same letters. */
export function PeerCarets({ board, page, text }: { board: OpenBoard; page: NotebookPage; text: string }) {
  const carets = useValue('carets on this page', () => caretsOn(board, page), [board, page])
  return (
    <>
      {carets.map(({ client, offset, name, color }, at) => (
        <Fragment key={client}>
          {text.slice(carets[at - 1]?.offset ?? 0, offset)}
          <span className="ss-peer-caret" style={{ '--peer': color } as CSSProperties}><i>{name}</i></span>
        </Fragment>
      ))}
      {/* A last empty line has a height in the field, and so it needs one here. */}
      {text.slice(carets.at(-1)?.offset ?? 0)}{'\u200b'}
    </>
  )
}

/** In the order of the text; without those who show no name on the board. */
function caretsOn({ notebook, store }: OpenBoard, page: NotebookPage): ShownCaret[] {
  const here = notebook.carets.peers.get().filter((caret) => caret.page === page.id).slice(0, MOST)
  return here
    .flatMap(({ client, at }) => {
      const offset = page.offsetOf(at)
      const peer = presenceOf(store, client)
      return offset === undefined || peer === undefined
        ? []
        : [{ client, offset, name: peer.userName, color: peer.color }]
    })
    .sort((a, b) => a.offset - b.offset)
}

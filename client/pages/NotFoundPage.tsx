import { browserStorage } from '../memory/browserStorage.ts'
import { readRecentBoards } from '../memory/recentBoards.ts'
import { Link } from '../navigation/Link.tsx'
import { MessagePage } from '../controls/MessagePage.tsx'
import { boardPath } from '../navigation/route.ts'

export function NotFoundPage() {
  return (
    <MessagePage title="There is no page here">
      <p>The address may have a typing mistake, or the link was copied only in part.</p>
      <p>Your boards are not affected. Check the link, or start from the home page.</p>
    </MessagePage>
  )
}

export function IncompleteLinkPage({ boardId }: { boardId: string }) {
  const known = readRecentBoards(browserStorage()).find((board) => board.id === boardId)
  return (
    <MessagePage title="This link is incomplete">
      <p>A board link ends with a # and a key. Here the key is missing or cut off, so the board cannot be opened.</p>
      {known === undefined ? (
        <p>The board itself is safe. Copy the whole link again, or ask for a new one.</p>
      ) : (
        <p>
          This browser has opened it before:{' '}
          <Link className="ss-link" href={boardPath(known.id, known.key)}>
            open “{known.title}”
          </Link>
          .
        </p>
      )}
    </MessagePage>
  )
}

import { useEffect, useState } from 'react'
import { useRecentBoards } from '../../memory/useRecentBoards.ts'
import type { DealLook } from '../../api/deals.ts'
import { isCaseStudy, type ReadKit } from '../../api/kits.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { Link } from '../../navigation/Link.tsx'
import { Logo } from '../../controls/Logo.tsx'
import { MessagePage } from '../../controls/MessagePage.tsx'
import { MakingNotice } from '../../features/newBoard/MakingNotice.tsx'
import { useNewBoard } from '../../features/newBoard/useNewBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { ThemeSwitch } from '../../controls/ThemeSwitch.tsx'
import { KeyButton } from '../../features/gallery/KeyButton.tsx'
import { KitActions } from './KitActions.tsx'
import { KitContents } from './KitContents.tsx'
import { KitFigure } from './KitFigure.tsx'
import { KitGuide } from './KitGuide.tsx'
import { sayFacts } from '../../features/gallery/kitWords.ts'
import { useKit } from './useKit.ts'
import './KitPage.css'
import './KitPrint.css'

/**
 * A case study as a study guide: the seven steps in text, its architecture beside them. The canvas is not loaded for
 * it.
 */
export function KitPage({ kitId }: { kitId: string }) {
  const { kit, reload } = useKit(kitId)
  if (kit.state === 'loading') return <p className="ss-opening" role="status">Opening the case study…</p>
  if (kit.state === 'ready' && isCaseStudy(kit.kit)) return <Guide kit={kit.kit} />
  if (kit.state === 'ready' || kit.failure.kind === 'notFound') return <NoSuchKit kitId={kitId} />
  if (kit.failure.kind === 'needsCreateKey') return <NeedsKey onGiven={reload} />
  const { what, todo } = sayFailure(kit.failure, navigator.onLine)
  if (kit.failure.kind === 'inInterview') {
    return <MessagePage title="Case studies are closed for now"><p>{what}</p><p>{todo}</p></MessagePage>
  }
  return (
    <MessagePage title="The case study could not be loaded">
      <p>{what} {todo}</p>
      <p><Button look="primary" onClick={reload}>Try again</Button></p>
    </MessagePage>
  )
}

function NeedsKey({ onGiven }: { onGiven: () => void }) {
  return (
    <MessagePage title="This case study needs the create key">
      <p>
        Whoever runs this server keeps its case studies for those who make boards. Ask them for the create key; links to
        boards work without it.
      </p>
      <p>
        <KeyButton onGiven={onGiven} />
      </p>
    </MessagePage>
  )
}

function NoSuchKit({ kitId }: { kitId: string }) {
  return (
    <MessagePage title="There is no such case study">
      <p>
        This server has none called “{kitId}”. The address may have a typing mistake, or its file was taken off the
        server. If it is one of a team's own, only hosts of boards made from it may read it, beside the board.
      </p>
      <p>All case studies are on the home page.</p>
    </MessagePage>
  )
}

function Guide({ kit: usual }: { kit: ReadKit }) {
  const [look, setLook] = useState<DealLook>()
  const kit = look?.kit ?? usual
  const { remember } = useRecentBoards()
  const making = useNewBoard(remember)
  useEffect(() => void (document.title = `${kit.title} · Sevenstep`), [kit.title])
  return (
    <div className="ss-guide">
      <header className="ss-guide-head">
        <Link href="/" className="ss-message-logo" aria-label="Sevenstep home">
          <Logo />
        </Link>
        <ThemeSwitch />
      </header>
      <main className="ss-guide-main">
        <div className="ss-guide-intro">
          <h1>{kit.title}</h1>
          <p className="ss-guide-facts">
            {sayFacts(kit)}
            {kit.tags.map((tag) => (
              <span key={tag} className="ss-guide-tag">
                {tag}
              </span>
            ))}
          </p>
          <p className="ss-guide-prompt">{kit.prompt}</p>
          <div className="ss-guide-notice">
            <MakingNotice making={making} />
          </div>
          {look && (
            <p className="ss-guide-facts" role="status">
              This whole page is written with the numbers that were dealt, seed {look.dealt.seed}. “Usual numbers” takes
              it back.
            </p>
          )}
          <KitActions kit={usual} making={making} onLook={setLook} />
        </div>
        <aside className="ss-guide-aside">
          <KitFigure kit={kit} />
          <KitContents />
        </aside>
        <KitGuide kit={kit} />
      </main>
    </div>
  )
}

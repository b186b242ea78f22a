import { MessagesSquare, PenLine, Plus, WifiOff } from 'lucide'
import { useEffect, useState } from 'react'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import { useRecentBoards } from '../../memory/useRecentBoards.ts'
import { prefetchBoardPage } from '../../navigation/loadBoardPage.ts'
import { Logo } from '../../controls/Logo.tsx'
import { Button } from '../../controls/Button.tsx'
import { ThemeSwitch } from '../../controls/ThemeSwitch.tsx'
import { KitGallery } from './KitGallery.tsx'
import { Notice } from '../../controls/Notice.tsx'
import { OpenFileButton } from './OpenFileButton.tsx'
import { RecentBoardList } from './RecentBoardList.tsx'
import { StartInterview } from './StartInterview.tsx'
import { useFileDrop } from './useFileDrop.ts'
import { useHasNetwork } from './useHasNetwork.ts'
import { useKits, type KitsState } from '../../features/gallery/useKits.ts'
import { PracticeRunList } from '../../features/practiceRuns/PracticeRunList.tsx'
import { MakingNotice } from '../../features/newBoard/MakingNotice.tsx'
import { useNewBoard, type NewBoard } from '../../features/newBoard/useNewBoard.ts'
import './HomePage.css'

export function HomePage() {
  const recents = useRecentBoards()
  const making = useNewBoard(recents.remember)
  const { kits, reload } = useKits()
  const hasNetwork = useHasNetwork()
  const dragging = useFileDrop((file) => making.start({ from: 'file', file }))
  useEffect(prefetchBoardPage, [])
  useEffect(() => void (document.title = 'Sevenstep'), [])
  return (
    <div className="ss-home">
      <main className="ss-home-main">
        <Hero making={making} kits={kits} />
        <div className="ss-home-notice">
          <MakingNotice making={making} />
          {!hasNetwork && kits.state === 'ready' && making.problem === undefined && <OfflineNotice />}
        </div>
        <RecentBoardList recents={recents} />
        <PracticeRunList boards={recents.boards} />
        <KitGallery kits={kits} onReload={reload} making={making} />
      </main>
      <HomeFooter />
      {dragging && <div className="ss-home-drop">Drop the file to open it on a new board</div>}
    </div>
  )
}

function Hero({ making, kits }: { making: NewBoard; kits: KitsState }) {
  const [asked, setAsked] = useState<BoardPurpose>()
  return (
    <header className="ss-home-hero">
      <Logo />
      <h1>
        A shared whiteboard for <span>machine-learning</span> system design interviews
      </h1>
      <div className="ss-home-actions">
        <Button look="primary" icon={MessagesSquare} onClick={() => setAsked('interview')}>Start an interview</Button>
        <Button icon={PenLine} onClick={() => setAsked('practice')}>Practise alone</Button>
        <Button
          icon={Plus}
          busy={making.busy?.from === 'blank' && making.busy.use === undefined}
          onClick={() => making.start({ from: 'blank' })}
        >
          Just a board
        </Button>
        <OpenFileButton busy={making.busy?.from === 'file'} onFile={(file) => making.start({ from: 'file', file })} />
      </div>
      {asked && <StartInterview {...{ making, kits }} first={asked} onClose={() => setAsked(undefined)} />}
    </header>
  )
}

function OfflineNotice() {
  return (
    <Notice
      calm
      icon={WifiOff}
      what="You are offline."
      more="Edits to boards you have open are kept in this browser. New boards need the server."
    />
  )
}

function HomeFooter() {
  return (
    <footer className="ss-home-footer">
      <a className="ss-link" href="/notice.txt">
        Licences
      </a>
      <ThemeSwitch />
    </footer>
  )
}

import { Download, Share2 } from 'lucide'
import { useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import type { Person } from '../../memory/person.ts'
import { Link } from '../../navigation/Link.tsx'
import { Logo } from '../../controls/Logo.tsx'
import { CommentsButton } from '../../features/comments/CommentsButton.tsx'
import { ShortcutButton } from '../../features/keys/ShortcutButton.tsx'
import { OutlineButton } from '../../features/outline/OutlineButton.tsx'
import { People } from '../../features/people/People.tsx'
import { ReactionButton } from '../../features/reactions/ReactionButton.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { saySaveStatus } from '../../sync/saveStatus.ts'
import { Button } from '../../controls/Button.tsx'
import { useGivingWay } from '../../controls/screen/useGivingWay.ts'
import { ThemeSwitch } from '../../controls/ThemeSwitch.tsx'
import { StripMenu } from './StripMenu.tsx'
import { useBoardTitle } from './useRememberedBoard.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import './TopStrip.css'

export interface TopStripProps {
  board: OpenBoard
  editor: Editor | undefined
  person: Person
  onRename: (name: string) => void
  share: () => void
  exportImage: () => void
  /** The clock of the round. */
  clock: ReactNode
  /** Further buttons, before the ones everybody has. */
  children?: ReactNode
}

/** How many steps the style sheet gives way in. */
const STEPS = 11

/** Along the top: whose board it is, who is here, and what can be done with it. Sharing is never pushed out. */
export function TopStrip({ board, editor, person, onRename, share, exportImage, clock, children }: TopStripProps) {
  const strip = useRef<HTMLElement>(null)
  useGivingWay(strip, STEPS)
  const exporting = (
    <Button
      icon={Download}
      onClick={exportImage}
      disabled={editor === undefined}
      className="ss-strip-action"
      aria-label="Export an image"
    >
      <span>Export</span>
    </Button>
  )
  const walking = <><ReactionButton editor={editor} /><OutlineButton editor={editor} /></>
  return (
    <header ref={strip} className="ss-strip">
      <Link href="/" className="ss-strip-home" aria-label="Sevenstep home">
        <Logo />
      </Link>
      <BoardTitle board={board} editor={editor} />
      <SaveBadge board={board} />
      {clock}
      <span className="ss-strip-gap" />
      <People board={board} editor={editor} person={person} onRename={onRename} />
      <span className="ss-strip-comments"><CommentsButton board={board} editor={editor} /></span>
      <span className="ss-strip-outline">{walking}</span>
      <span className="ss-strip-keys"><ShortcutButton editor={editor} /></span>
      <span className="ss-strip-theme"><ThemeSwitch /></span>
      <span className="ss-strip-children">{children}</span>
      <span className="ss-strip-export">{exporting}</span>
      <StripMenu>
        <span className="ss-strip-export">{exporting}</span>
        <span className="ss-strip-children">{children}</span>
        <span className="ss-strip-comments"><CommentsButton board={board} editor={editor} /></span>
        <span className="ss-strip-outline">{walking}</span>
        <span className="ss-strip-keys"><ShortcutButton editor={editor} /></span>
        <span className="ss-strip-theme"><ThemeSwitch /></span>
      </StripMenu>
      <Button look="primary" icon={Share2} onClick={share} className="ss-strip-share" aria-label="Share this board">
        <span>Share</span>
      </Button>
    </header>
  )
}

/** Typed here first and shared when done, so that peers do not watch every letter of a name. */
function BoardTitle({ board, editor }: { board: OpenBoard; editor: Editor | undefined }) {
  const title = useBoardTitle(board)
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  const [typed, setTyped] = useState<string>()
  const keep = (): void => {
    const next = typed?.trim()
    if (next !== undefined && next !== title) editor?.updateDocumentSettings({ name: next })
    setTyped(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    if (['Enter', 'Escape'].includes(keyOf(event))) event.currentTarget.blur()
  }
  if (!mayWrite) return <h1 className="ss-strip-title" title={title}>{title || 'Untitled board'}</h1>
  return (
    <h1 className="ss-strip-title">
      <input
        aria-label="Board title"
        maxLength={LIMITS.maxTitleLength}
        placeholder="Untitled board"
        title={title}
        disabled={editor === undefined}
        value={typed ?? title}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
    </h1>
  )
}

function SaveBadge({ board }: { board: OpenBoard }) {
  const status = useValue('save status', () => board.status.get(), [board])
  return (
    <span
      className={`ss-save ss-save-${status.kind}`}
      role="status"
      title={saySaveStatus(status)}
      data-testid="save-status"
    >
      {saySaveStatus(status)}
    </span>
  )
}

import { Download, Share2 } from 'lucide'
import { useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import type { Person } from '../../memory/person.ts'
import { Link } from '../../navigation/Link.tsx'
import { Logo } from '../../controls/Logo.tsx'
import { ShortcutButton } from '../../features/keys/ShortcutButton.tsx'
import { OutlineButton } from '../../features/outline/OutlineButton.tsx'
import { People } from '../../features/people/People.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { saySaveStatus } from '../../sync/saveStatus.ts'
import { Button } from '../../controls/Button.tsx'
import { ThemeSwitch } from '../../controls/ThemeSwitch.tsx'
import { useBoardTitle } from './useRememberedBoard.ts'
import './TopStrip.css'

export interface TopStripProps {
  board: OpenBoard
  editor: Editor | undefined
  person: Person
  onRename: (name: string) => void
  share: () => void
  exportImage: () => void
  /** Further buttons, before the ones everybody has. */
  children?: ReactNode
}

export function TopStrip({ board, editor, person, onRename, share, exportImage, children }: TopStripProps) {
  return (
    <header className="ss-strip">
      <Link href="/" className="ss-strip-home" aria-label="Sevenstep home">
        <Logo />
      </Link>
      <BoardTitle board={board} editor={editor} />
      <SaveBadge board={board} />
      <span className="ss-strip-gap" />
      <People board={board} editor={editor} person={person} onRename={onRename} />
      <OutlineButton editor={editor} />
      <ShortcutButton editor={editor} />
      <span className="ss-strip-theme">
        <ThemeSwitch />
      </span>
      {children}
      <Button
        icon={Download}
        onClick={exportImage}
        disabled={editor === undefined}
        className="ss-strip-action"
        aria-label="Export an image"
      >
        <span>Export</span>
      </Button>
      <Button look="primary" icon={Share2} onClick={share} className="ss-strip-action" aria-label="Share this board">
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
    if (event.key === 'Escape') setTyped(undefined)
    if (event.key === 'Enter') event.currentTarget.blur()
  }
  if (!mayWrite) return <h1 className="ss-strip-title">{title || 'Untitled board'}</h1>
  return (
    <h1 className="ss-strip-title">
      <input
        aria-label="Board title"
        maxLength={LIMITS.maxTitleLength}
        placeholder="Untitled board"
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
    <span className={`ss-save ss-save-${status.kind}`} role="status" data-testid="save-status">
      {saySaveStatus(status)}
    </span>
  )
}

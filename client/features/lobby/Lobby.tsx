import { Play, X } from 'lucide'
import { useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import { agendaWords } from '../../../shared/interview/agenda.ts'
import { AI_WORDS } from '../../../shared/interview/aiPolicy.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import type { Answer } from '../../api/answer.ts'
import { getKeys, type BoardKeys } from '../../api/boards.ts'
import { HINT_WORDS } from '../../api/hintWords.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { CopyField } from '../../controls/CopyField.tsx'
import { layerWords } from '../../controls/startWays.ts'
import { TextField } from '../../controls/TextField.tsx'
import { isLoopback } from '../../license/loopback.ts'
import { isGivenName, type Person } from '../../memory/person.ts'
import { boardLink } from '../../navigation/route.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { sayMoreWatching } from '../../sync/presence/untold.ts'
import './Lobby.css'

export interface LobbyProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  /** Starts the clock of the round; undefined where nobody may. */
  onStart: (() => void) | undefined
  person: Person
  onRename: (name: string) => void
  /** Opens the rules of the room. */
  onRules: () => void
  onClose: () => void
}

/** What a host does before an interview begins: gives out the links, sees who comes, and starts the clock. */
export function Lobby(props: LobbyProps) {
  const { boardId, boardKey, board, person, onRename, onStart, onRules, onClose } = props
  const { answer, retry } = useKeys(boardId, boardKey)
  return (
    // The canvas hears single letters, and would pick tools by them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="ss-lobby" aria-label="Before you start" onKeyDown={(event) => event.stopPropagation()}>
      <header>
        <h2>Before you start</h2>
        <Button
          look="icon" icon={X} aria-label="Put this away" title="Put this away (Share opens it again)" onClick={onClose}
        />
      </header>
      {answer === undefined && (
        <div className="ss-skeleton ss-lobby-waits" role="status" aria-label="Loading the links" />
      )}
      {answer?.ok === false && (
        <div role="alert" className="ss-lobby-problem">
          <p>The links could not be loaded. {sayFailure(answer.failure, navigator.onLine).what} The board goes on.</p>
          <Button onClick={retry}>Try again</Button>
        </div>
      )}
      {answer?.ok === true && <Links boardId={boardId} keys={answer.value} />}
      <You person={person} onRename={onRename} />
      <Here board={board} />
      <Seen board={board} onRules={onRules} />
      {onStart && <Button look="primary" icon={Play} onClick={onStart}>Start the clock</Button>}
    </section>
  )
}

function useKeys(boardId: string, boardKey: string): { answer: Answer<BoardKeys> | undefined; retry: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Answer<BoardKeys>>()
  useEffect(() => {
    let isCurrent = true
    setAnswer(undefined)
    void getKeys(boardId, boardKey).then((next) => isCurrent && setAnswer(next))
    return () => void (isCurrent = false)
  }, [boardId, boardKey, attempt])
  return { answer, retry: () => setAttempt(attempt + 1) }
}

function Links({ boardId, keys }: { boardId: string; keys: BoardKeys }) {
  const { editor, viewer, host } = keys
  const link = (key: string): string => boardLink(location.origin, boardId, key)
  return (
    <div className="ss-lobby-links">
      {editor && <div><h3>Candidate</h3><CopyField label="Candidate’s link" value={link(editor)} /></div>}
      {isLoopback(location.hostname) && <p>These links work on this computer only. Share says how to change that.</p>}
      {viewer && <div><h3>Observer</h3><CopyField label="Observer’s link" value={link(viewer)} /></div>}
      {host && (
        <div>
          <h3>Interviewer</h3>
          <CopyField label="Second interviewer’s link" value={link(host)} />
          <p className="ss-lobby-warning">
            Sees answers, notes and scores: never for candidates. The address bar of this page holds such a link, too.
          </p>
        </div>
      )}
    </div>
  )
}

/** Everybody who comes reads it, so that it is asked before they do. */
function You({ person, onRename }: Pick<LobbyProps, 'person' | 'onRename'>) {
  const [name, setName] = useState(isGivenName(person.name) ? '' : person.name)
  const keep = (): void => { if (name.trim() !== '' && name !== person.name) onRename(name) }
  return (
    <form className="ss-lobby-you" onSubmit={(event) => { event.preventDefault(); keep() }}>
      <h3 aria-hidden="true">You</h3>
      <TextField
        label="Your name" hideLabel placeholder={person.name} autoComplete="name" maxLength={LIMITS.maxNameLength}
        value={name} onChange={(event) => setName(event.currentTarget.value)} onBlur={keep}
      />
    </form>
  )
}

/** Names as they come; who shows none yet is not counted here, but in the rules of the room. */
function Here({ board }: { board: OpenBoard }) {
  const names = useValue('names here', () => namesOf(board), [board])
  const more = sayMoreWatching(useValue(board.untold))
  return (
    <div className="ss-lobby-here">
      <h3>Here</h3>
      <p role="status">{[names, more].filter(Boolean).join(' ') || 'Nobody but you yet.'}</p>
    </div>
  )
}

function namesOf(board: OpenBoard): string {
  const own = `user:${board.person.get().id}`
  const peers = board.store.query.records('instance_presence').get()
  const others = new Map<string, string>(peers.map(({ userId, userName }) => [userId, userName]))
  others.delete(own)
  return [...others.values()].toSorted().join(', ')
}

/** What the candidate will find: how much is on the board, what helps, and how long it takes. */
function Seen({ board, onRules }: { board: OpenBoard; onRules: () => void }) {
  const [shown, hints] = [useValue(board.facts.get('shown')), useValue(board.facts.get('hints'))]
  const [ai, agenda] = [useValue(board.facts.get('ai')), useValue(board.facts.get('agenda'))]
  const rules = [HINT_WORDS[hints].state, AI_WORDS[ai].state, agendaWords(agenda)]
  const words = shown === null ? rules : [layerWords(shown).title, ...rules]
  return (
    <div className="ss-lobby-seen">
      <h3>Sees</h3>
      <p>{words.join(' · ')} <button type="button" className="ss-link" onClick={onRules}>Rules</button></p>
    </div>
  )
}

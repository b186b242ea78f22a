import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useEditor, useValue } from 'tldraw'
import type { TalkProblem } from '../../../shared/talk/talkProblems.ts'
import type { Camera } from '../../entry/view/fitCamera.ts'
import { drawTalk } from '../../canvas/talk/drawTalk.ts'
import { insertPart } from '../../canvas/places/insertPart.ts'
import { choicesFor, partOf, type PartChoice } from '../../canvas/places/partChoices.ts'
import { noteQuickInsertKnown } from './quickInsertUsed.ts'
import { comeBackFromAside, goAside, type AsideView } from './asideView.ts'
import { closeQuickInsert, quickInsertDraft, quickInsertOpening, type QuickInsertOpening } from './quickInsertState.ts'
import { QuickInsertHint } from './QuickInsertHint.tsx'
import { QuickInsertHits } from './QuickInsertHits.tsx'
import { isTalk, readTalk } from '../../canvas/talk/readTalk.ts'
import { isWhole, TalkPanel } from './TalkPanel.tsx'
import { useLiveTalk } from '../../canvas/talk/useLiveTalk.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import './QuickInsert.css'

const MOST_LINES = 12
const LIST_ID = 'ss-quick-hits'

/**
 * A box to place a component by typing its name, or several with their links by a talk line: opened by `/` or by a
 * double click on empty canvas.
 */
export function QuickInsert() {
  const editor = useEditor()
  const opening = useValue('quick insert', () => quickInsertOpening(editor), [editor])
  return opening === undefined ? null : <QuickInsertBox opening={opening} />
}

type Opened = Exclude<QuickInsertOpening, undefined>

/** What is typed into the box, what that finds, and what can be done with it. */
function useQuickInsert(
  opening: Opened,
  field: RefObject<HTMLTextAreaElement | null>,
  panel: RefObject<HTMLElement | null>,
) {
  const editor = useEditor()
  const [query, setQuery] = useState(opening.text ?? quickInsertDraft(editor))
  const [active, setActive] = useState(0)
  const isLine = isTalk(query)
  const choices = useMemo(() => (isLine ? [] : choicesFor(query)), [isLine, query])
  const isBeside = useValue(
    'a component is selected',
    () => opening.by === 'key' && editor.getOnlySelectedShape()?.type === 'component',
    [editor, opening],
  )
  const read = useLiveTalk(query, opening)

  const change = (text: string): void => { setQuery(text); setActive(0) }
  const aside = useRef<AsideView>(undefined)
  const done = (goesOn: boolean, from: Camera, last: AsideView | undefined): void => {
    change('')
    noteQuickInsertKnown(editor)
    if (!goesOn) closeQuickInsert(editor)
    // Only the box that stays open hides anything: no room is kept for one that is about to close.
    else if (panel.current !== null) aside.current = goAside(editor, panel.current, from, last)
  }
  const giveUp = (): void => {
    closeQuickInsert(editor, query)
    if (aside.current !== undefined) comeBackFromAside(editor, aside.current)
  }
  /** Before anything is drawn, which moves the view too. */
  const viewNow = (): [Camera, AsideView | undefined] => (
    [editor.getCamera(), aside.current?.isThere() === true ? aside.current : undefined]
  )
  const place = (choice: PartChoice | undefined, goesOn: boolean): void => {
    if (choice === undefined) return
    const view = viewNow()
    insertPart(editor, partOf(choice), { link: isBeside, at: opening.by === 'pointer' ? opening : undefined })
    done(goesOn, ...view)
  }
  const draw = (goesOn: boolean): void => {
    // Read anew, because the preview may be a keystroke behind.
    const now = readTalk(editor, query, opening)
    const [problem] = now.talk.problems
    if (problem !== undefined) field.current?.setSelectionRange(problem.start, problem.end)
    else if (now.plan.bounds !== undefined) {
      const view = viewNow()
      drawTalk(editor, now, query)
      done(goesOn, ...view)
    }
  }
  const takeSuggestion = ({ start, end, suggestion = '' }: TalkProblem): void => {
    change(query.slice(0, start) + suggestion + query.slice(end))
    field.current?.focus()
  }
  const takeFirstSuggestion = (): boolean => {
    const { problems, hints } = readTalk(editor, query, opening).talk
    const problem = [...problems, ...hints].find(({ suggestion }) => suggestion !== undefined)
    if (problem !== undefined) takeSuggestion(problem)
    return problem !== undefined
  }
  const walk = (step: number): void => setActive((active + step + choices.length) % Math.max(1, choices.length))
  const beginLine = (): void => {
    field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end')
    change(field.current?.value ?? query)
  }
  const found = { query, isLine, choices, active, isBeside, read }
  return { ...found, change, setActive, walk, place, draw, giveUp, takeSuggestion, takeFirstSuggestion, beginLine }
}

function QuickInsertBox({ opening }: { opening: Opened }) {
  const editor = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const box = useQuickInsert(opening, field, panel)
  const { query, isLine, choices, active } = box
  // What was left unsent last time is sent by Enter and replaced by typing.
  useLayoutEffect(() => {
    if (opening.text === undefined) field.current?.select()
  }, [opening])
  const onKeyDown = (event: KeyboardEvent): void => {
    // The canvas would take letters for tools.
    event.stopPropagation()
    const key = keyOf(event)
    if (key === 'Escape') box.giveUp()
    // What has the keys besides the field answers to them itself.
    else if (event.target !== field.current) return
    else if (key === 'Enter' && (event.altKey || event.ctrlKey)) box.beginLine()
    else if (key === 'Enter' && isLine) box.draw(event.shiftKey)
    else if (key === 'Enter') box.place(choices[active], event.shiftKey)
    else if (key === 'Tab' && isLine && box.takeFirstSuggestion()) return event.preventDefault()
    else if (key === 'ArrowDown' && !isLine) box.walk(1)
    else if (key === 'ArrowUp' && !isLine) box.walk(-1)
    else return
    event.preventDefault()
  }
  return (
    // The handlers only keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={panel}
      className="ss-floating ss-quick"
      data-needs-room="always"
      data-over-palette
      data-talk={isLine ? (isWhole(query) ? 'whole' : 'line') : undefined}
      onPointerDown={editor.markEventAsHandled}
      onKeyDown={onKeyDown}
    >
      {/* Opened to be typed into, by a key or a double click. */}
      <textarea
        ref={field}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        rows={Math.min(MOST_LINES, query.split('\n').length)}
        spellCheck={false}
        role="combobox"
        aria-expanded={!isLine}
        aria-controls={LIST_ID}
        aria-activedescendant={choices[active] && `${LIST_ID}-${active}`}
        aria-label="Insert a component"
        placeholder="Type a component, or a line: client -> gateway: clicks -> ranker"
        value={query}
        onChange={(event) => box.change(event.currentTarget.value)}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) closeQuickInsert(editor, query)
        }}
      />
      {isLine ? (
        <TalkPanel read={box.read} text={query} onTakeSuggestion={box.takeSuggestion} />
      ) : (
        <QuickInsertHits
          id={LIST_ID}
          choices={choices}
          active={active}
          onHover={box.setActive}
          onPick={(choice) => box.place(choice, false)}
        />
      )}
      <QuickInsertHint state={hintFor(box)} />
    </div>
  )
}

function hintFor({ query, isLine, choices, active, isBeside, read }: ReturnType<typeof useQuickInsert>) {
  if (isLine) return read?.talk.problems.length ? 'problem' : 'talk'
  if (query === '') return 'empty'
  if (choices.length === 0) return 'nothing'
  if (choices[active]?.is === 'plain') return active === 0 ? 'plain' : 'asItIs'
  return isBeside ? 'beside' : 'alone'
}

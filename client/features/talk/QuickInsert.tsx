import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useEditor, useValue } from 'tldraw'
import { searchCatalog, type SearchHit } from '../../../shared/catalog/search.ts'
import type { TalkProblem } from '../../../shared/talk/talkProblems.ts'
import { drawTalk } from './drawTalk.ts'
import { insertPart } from '../../canvas/places/insertPart.ts'
import { closeQuickInsert, quickInsertOpening, type QuickInsertOpening } from './quickInsertState.ts'
import { QuickInsertHint } from './QuickInsertHint.tsx'
import { QuickInsertHits } from './QuickInsertHits.tsx'
import { isTalk, readTalk } from './readTalk.ts'
import { TalkPanel } from './TalkPanel.tsx'
import { useLiveTalk } from './useLiveTalk.ts'
import './QuickInsert.css'

const MOST_HITS = 8
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
function useQuickInsert(opening: Opened, field: RefObject<HTMLTextAreaElement | null>) {
  const editor = useEditor()
  const [query, setQuery] = useState(opening.text ?? '')
  const [active, setActive] = useState(0)
  const isLine = isTalk(query)
  const hits = useMemo(() => (isLine ? [] : searchCatalog(query).slice(0, MOST_HITS)), [isLine, query])
  const isBeside = useValue(
    'a component is selected',
    () => opening.by === 'key' && editor.getOnlySelectedShape()?.type === 'component',
    [editor, opening],
  )
  const read = useLiveTalk(query, opening)

  const change = (text: string): void => { setQuery(text); setActive(0) }
  const done = (goesOn: boolean): void => {
    change('')
    if (!goesOn) closeQuickInsert(editor)
  }
  const place = (hit: SearchHit | undefined, goesOn: boolean): void => {
    if (hit === undefined) return
    insertPart(
      editor,
      { kind: hit.entry.id, technology: hit.technology ?? '' },
      { link: isBeside, at: opening.by === 'pointer' ? opening : undefined },
    )
    done(goesOn)
  }
  const draw = (goesOn: boolean): void => {
    // Read anew, because the preview may be a keystroke behind.
    const now = readTalk(editor, query, opening)
    const [problem] = now.talk.problems
    if (problem !== undefined) field.current?.setSelectionRange(problem.start, problem.end)
    else if (now.plan.bounds !== undefined) {
      drawTalk(editor, now, query)
      done(goesOn)
    }
  }
  const takeSuggestion = ({ start, end, suggestion = '' }: TalkProblem): void => {
    change(query.slice(0, start) + suggestion + query.slice(end))
    field.current?.focus()
  }
  const takeFirstSuggestion = (): boolean => {
    const problem = readTalk(editor, query, opening).talk.problems.find(({ suggestion }) => suggestion !== undefined)
    if (problem !== undefined) takeSuggestion(problem)
    return problem !== undefined
  }
  const walk = (step: number): void => setActive((active + step + hits.length) % Math.max(1, hits.length))
  const beginLine = (): void => {
    field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end')
    change(field.current?.value ?? query)
  }
  const found = { query, isLine, hits, active, isBeside, read }
  return { ...found, change, setActive, walk, place, draw, takeSuggestion, takeFirstSuggestion, beginLine }
}

function QuickInsertBox({ opening }: { opening: Opened }) {
  const editor = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  const box = useQuickInsert(opening, field)
  const { query, isLine, hits, active } = box
  const onKeyDown = (event: KeyboardEvent): void => {
    // The canvas would take letters for tools.
    event.stopPropagation()
    // Enter then only ends the composed word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') closeQuickInsert(editor)
    else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) box.beginLine()
    else if (event.key === 'Enter' && isLine) box.draw(event.shiftKey)
    else if (event.key === 'Enter') box.place(hits[active], event.shiftKey)
    else if (event.key === 'Tab' && isLine && box.takeFirstSuggestion()) return event.preventDefault()
    else if (event.key === 'ArrowDown' && !isLine) box.walk(1)
    else if (event.key === 'ArrowUp' && !isLine) box.walk(-1)
    else return
    event.preventDefault()
  }
  return (
    // The handlers only keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="ss-quick"
      data-talk={isLine || undefined}
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
        aria-activedescendant={hits[active] && `${LIST_ID}-${active}`}
        aria-label="Insert a component"
        placeholder="Type a component, or a line: client -> gateway -> ranker"
        value={query}
        onChange={(event) => box.change(event.currentTarget.value)}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) closeQuickInsert(editor)
        }}
      />
      {isLine ? (
        <TalkPanel read={box.read} text={query} onTakeSuggestion={box.takeSuggestion} />
      ) : (
        <QuickInsertHits
          id={LIST_ID}
          hits={hits}
          active={active}
          onHover={box.setActive}
          onPick={(hit) => box.place(hit, false)}
        />
      )}
      <QuickInsertHint state={hintFor(box)} />
    </div>
  )
}

function hintFor({ query, isLine, hits, isBeside, read }: ReturnType<typeof useQuickInsert>) {
  if (isLine) return read?.talk.problems.length ? 'problem' : 'talk'
  if (query === '') return 'empty'
  if (hits.length === 0) return 'nothing'
  return isBeside ? 'beside' : 'alone'
}

import type { OutlineLine } from '../notebook/drawingMarkdown.ts'
import type { SharedPart } from '../protocol/sharedParts.ts'
import { DECISION_RULE } from './readDecisions.ts'
import { REVEALED } from './revealedFrames.ts'
import type {
  Debrief, DebriefCoverage, DebriefMessage, DebriefNote, DebriefScores, DebriefSheet, PartRef, SaidThing, StepTime,
} from './debrief.ts'

/** A debrief as it is read: every form of it but its JSON is written from these. */
export interface Section {
  id: string
  title: string
  /** The part of the host's copy that it is, and that can be shared. */
  part?: SharedPart
  blocks: readonly Block[]
}

export type Block =
  | { is: 'picture' }
  | { is: 'text'; text: string }
  /** Said beside: how something was found, or that there is nothing. */
  | { is: 'aside'; text: string }
  | { is: 'heading'; text: string; aside: string }
  /** As somebody typed it, line by line. */
  | { is: 'typed'; text: string }
  | { is: 'times'; rows: readonly StepTime[] }
  | { is: 'outline'; lines: readonly OutlineLine[] }
  | { is: 'list'; items: readonly Item[] }

export interface Item {
  /** What a reference can name. */
  id?: string
  /** What it begins with. */
  lead?: string
  text: string
  /** Who and when. */
  aside?: string
  refs?: readonly Ref[]
}

/** A place that bears what is said: a note, or a part of the board. */
export interface Ref extends PartRef {
  to: 'note' | 'part'
}

export function noteAnchor(id: string): string {
  return `note-${id}`
}

export function sectionsOf(debrief: Debrief): Section[] {
  const { scores, notes, coverage } = debrief
  // What one who has five minutes reads comes first; lists to look things up in come last.
  return [
    ...(scores ? [scoreSection(scores, notes ?? [])] : []),
    { id: 'time', title: 'Time by step', blocks: timeBlocks(debrief) },
    board(debrief),
    ...(coverage ? [coverageSection(coverage)] : []),
    ...(notes ? [noteSection(notes)] : []),
    ...writtenSections(debrief),
    ...aroundSections(debrief),
    ...outline(debrief),
  ]
}

function board({ drawing }: Debrief): Section {
  const block: Block = drawing.length === 0 ? aside('Nothing is drawn on it.') : { is: 'picture' }
  return { id: 'board', title: 'The board', blocks: [block] }
}

function outline({ drawing }: Debrief): Section[] {
  const blocks: Block[] = [{ is: 'outline', lines: drawing }]
  return drawing.length === 0 ? [] : [{ id: 'drawing', title: 'The board in words', blocks }]
}

function timeBlocks({ time: { said, rows } }: Debrief): Block[] {
  return rows.length === 0 ? [aside('The clock of the round was not started.')]
    : [{ is: 'text', text: said }, { is: 'times', rows }]
}

function scoreSection({ rubric, level, sheets, hidden }: DebriefScores, notes: readonly DebriefNote[]): Section {
  const asked = level === '' ? 'no level was chosen' : `asked at the level ${level}`
  const none = sheets.length === 0 && hidden.length === 0 ? [aside('Nobody has scored yet.')] : []
  const kept = hidden.map((name) => aside(`What ${name} gave is shown once you have submitted your own.`))
  const shown = sheets.flatMap((sheet) => sheetBlocks(sheet, notes))
  const blocks = [aside(`${rubric}, ${asked}.`), ...none, ...kept, ...shown]
  return { id: 'scores', title: 'Scores', part: 'scores', blocks }
}

function sheetBlocks({ who, state, decision, sentence, scores }: DebriefSheet, notes: readonly DebriefNote[]): Block[] {
  const verdict = [decision === '' ? 'No decision yet.' : `Decision: ${decision}.`, sentence].filter(Boolean).join(' ')
  return [
    { is: 'heading', text: who, aside: state },
    { is: 'text', text: verdict },
    list(scores.map(({ dimension, score, reason, amended, notes: bearing, parts }) => ({
      lead: `${dimension}: ${score}`, text: reason, aside: amended,
      refs: [
        ...notes.filter(({ id }) => bearing.includes(id)).map(({ id, text }) => noteRef(id, text)),
        ...parts.map(partRef),
      ],
    }))),
  ]
}

function noteSection(notes: readonly DebriefNote[]): Section {
  const items = notes.map(({ id, tag, text, who, at, parts }): Item => ({
    id: noteAnchor(id), text, aside: `${who}, ${at}`, refs: parts.map(partRef), ...(tag !== '' && { lead: tag }),
  }))
  return { id: 'notes', title: 'Notes', part: 'notes', blocks: orNone(items, 'No notes were taken.') }
}

function coverageSection({ said, drawn, revealed, unrecognised, missing, missingLinks }: DebriefCoverage): Section {
  const groups: [string, readonly string[]][] = [
    ['Drawn', drawn], ['Revealed', revealed], ['Drawn, and not recognised', unrecognised],
    ['Not on the board', missing], ['Not linked', missingLinks],
  ]
  const blocks = groups.filter(([, texts]) => texts.length > 0).flatMap(([text, texts]): Block[] => [
    { is: 'heading', text, aside: String(texts.length) }, list(texts.map((one) => ({ text: one }))),
  ])
  const rule = 'Compared by kinds and links with the reference, which is one good answer among others.'
  const all: Block[] = [{ is: 'text', text: `${said}.` }, aside(rule), ...blocks]
  return { id: 'coverage', title: 'Coverage of the reference', part: 'coverage', blocks: all }
}

const NUMBER_WORDS = { notebook: 'Worked out in the notebook', link: 'On links', card: 'On cards' } as const

function writtenSections({ numbers, decisions, notebook }: Debrief): Section[] {
  const groups = (['notebook', 'link', 'card'] as const).flatMap((from): Block[] => {
    const items = numbers.filter((one) => one.from === from).map(({ what, value, isRevealed }): Item => ({
      lead: what, text: value, ...(isRevealed && { aside: REVEALED }),
    }))
    return items.length === 0 ? [] : [{ is: 'heading', text: NUMBER_WORDS[from], aside: '' }, list(items)]
  })
  const decided = decisions.map(({ page, text, isAssumption }): Item => ({
    text, aside: page, ...(isAssumption && { lead: 'Assumption' }),
  }))
  const pages = notebook.flatMap(({ heading, text }): Block[] => [
    { is: 'heading', text: heading, aside: '' }, { is: 'typed', text },
  ])
  return [
    { id: 'numbers', title: 'Numbers', blocks: groups.length > 0 ? groups : [aside('No numbers on links or cards.')] },
    {
      id: 'decisions', title: 'Decisions and assumptions',
      blocks: [aside(DECISION_RULE), ...orNone(decided, 'There are none.')],
    },
    { id: 'notebook', title: 'Notebook', blocks: pages.length > 0 ? pages : [aside('Nothing was written.')] },
  ]
}

function aroundSections(debrief: Debrief): Section[] {
  const { curveballs, comments, people, ai, aiChanges, declarations } = debrief
  const said = ({ who, at, text }: SaidThing): Item => ({ text, aside: `${who}, ${at}` })
  const message = (one: DebriefMessage): Item => ({
    ...said(one), ...(one.question && { lead: one.question === 'open' ? 'Question, open' : 'Question, answered' }),
  })
  const threads = comments.flatMap(({ where, isResolved, messages }): Block[] => [
    { is: 'heading', text: where, aside: isResolved ? 'resolved' : '' }, list(messages.map(message)),
  ])
  const known = people.map(({ name, role }): Item => ({ text: name, aside: role }))
  const of = `of who is here now, and of ${sayKnown(debrief)}`
  const rule = `Names that this board knows: ${of}. Nobody is followed otherwise.`
  return [
    { id: 'curveballs', title: 'Curveballs', blocks: orNone(curveballs.map(said), 'None was played.') },
    helpSection(debrief),
    {
      id: 'comments', title: 'Questions and comments',
      blocks: threads.length > 0 ? threads : [aside('Nobody commented.')],
    },
    {
      id: 'ai', title: 'AI helpers',
      blocks: [
        { is: 'text', text: ai },
        ...aiChanges.map(({ at, text }) => aside(`${at}: ${text}`)),
        ...orNone(declarations.map(said), 'Nobody declared one.'),
      ],
    },
    { id: 'people', title: 'Who took part', blocks: [...orNone(known, 'Nobody gave a name.'), aside(rule)] },
  ]
}

function helpSection({ help, notes = [] }: Debrief): Section {
  const hints = notes.filter(({ tag }) => tag === 'Hint').map((note): Item => ({
    text: note.text, aside: note.taken ? `${note.at}, ${note.taken}` : note.at, refs: [noteRef(note.id, 'the note')],
  }))
  const given = help.revealed.join(', ')
  const revealed: Item[] = given === '' ? [] : [{ lead: 'Revealed', text: given }]
  return {
    id: 'help', title: 'Help that was given',
    blocks: [
      { is: 'text', text: help.hints },
      ...orNone([...hints, ...revealed], 'Nothing was revealed.'),
      ...(help.untold === '' ? [] : [aside(help.untold)]),
    ],
  }
}

function sayKnown({ copy, isPractice }: Debrief): string {
  if (isPractice) return copy === 'host' ? 'comments, acts and notes' : 'comments and acts'
  return copy === 'host' ? 'whom a host saw, comments, hosts’ acts and notes' : 'comments and hosts’ acts'
}

function orNone(items: readonly Item[], none: string): Block[] {
  return [items.length > 0 ? list(items) : aside(none)]
}

function list(items: readonly Item[]): Block {
  return { is: 'list', items }
}

function aside(text: string): Block {
  return { is: 'aside', text }
}

function partRef({ id, words }: PartRef): Ref {
  return { to: 'part', id, words }
}

const SHORT = 60

/** A note by its beginning, since what it says stands where the reference leads. */
function noteRef(id: string, text: string): Ref {
  const line = text.split('\n', 1)[0] ?? ''
  const signs = Array.from(line)
  return { to: 'note', id, words: signs.length > SHORT ? `${signs.slice(0, SHORT).join('')}…` : line }
}

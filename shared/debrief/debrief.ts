import type { OutlineLine } from '../notebook/drawingMarkdown.ts'
import type { SharedPart } from '../protocol/sharedParts.ts'

/** Under this name the JSON of a debrief is known; the number goes up when a field changes its meaning. */
export const DEBRIEF_FORM = 'sevenstep.debrief'
export const DEBRIEF_VERSION = 1

/** Whom a debrief is for: hosts read all, everybody else what they saw anyway and what hosts shared. */
export type DebriefCopy = 'host' | 'candidate'

/** What is left of an interview, in words, as everybody reads it; a field that is empty has nothing to say. */
export interface Debrief {
  form: typeof DEBRIEF_FORM
  version: typeof DEBRIEF_VERSION
  copy: DebriefCopy
  /** One practised alone, so that there is no candidate. */
  isPractice: boolean
  /** Who reads is who practised, rather than somebody who came to look. */
  isOwn: boolean
  title: string
  /** Whether the board still runs, and who ended it when. */
  state: string
  /** When this was put together. */
  made: string
  /** Whose it is, in a sentence; empty where nobody was examined. */
  whose: string
  /** Names of the candidates, or of who practised; none where the board knows none. */
  candidates: readonly string[]
  people: readonly DebriefPerson[]
  /** What may be used of AI helpers, in a sentence. */
  ai: string
  /** When that was changed, and to what. */
  aiChanges: readonly { at: string; text: string }[]
  /** What people said that they use. */
  declarations: readonly SaidThing[]
  time: DebriefTime
  drawing: readonly OutlineLine[]
  numbers: readonly DebriefNumber[]
  decisions: readonly DebriefDecision[]
  notebook: readonly { heading: string; text: string }[]
  curveballs: readonly SaidThing[]
  help: DebriefHelp
  comments: readonly DebriefThread[]
  /** What hosts keep for themselves: each is absent where it is not for who reads. */
  notes?: readonly DebriefNote[]
  scores?: DebriefScores
  coverage?: DebriefCoverage
}

export interface DebriefPerson {
  name: string
  /** How this person is known: "candidate", "host", "commented". */
  role: string
}

export interface DebriefHelp {
  /** How much the board said by itself. */
  hints: string
  revealed: readonly string[]
  /** That there may be other help, where the notes that tell of it are not in this copy; empty where they are. */
  untold: string
}

/** Something that somebody said or played at a time. */
export interface SaidThing {
  who: string
  at: string
  text: string
}

export interface DebriefTime {
  /** The whole in a sentence; empty before a round. */
  said: string
  rows: readonly StepTime[]
}

export interface StepTime {
  number: number
  word: string
  /** As a clock shows it. */
  took: string
  budget: string
  /** Of the longest of all, 0 to 1. */
  tookShare: number
  budgetShare: number
  isOver: boolean
}

export interface DebriefNumber {
  /** What it is a number of. */
  what: string
  value: string
  from: 'link' | 'card' | 'notebook'
  /** It came with what a host revealed. */
  isRevealed?: true
}

export interface DebriefDecision {
  /** The page of the notebook that it stands on. */
  page: string
  text: string
  isAssumption: boolean
}

export interface DebriefThread {
  where: string
  isResolved: boolean
  messages: readonly DebriefMessage[]
}

export interface DebriefMessage extends SaidThing {
  /** A host asked it at the part: whether it was marked as answered. */
  question?: 'open' | 'answered'
}

/** A part of the board, by the name that it had. */
export interface PartRef {
  id: string
  words: string
}

export interface DebriefNote extends SaidThing {
  id: string
  /** Empty for a plain one. */
  tag: string
  /** Of help that was taken back by now, that it was; absent for everything else. */
  taken?: string
  parts: readonly PartRef[]
}

export interface DebriefScores {
  rubric: string
  /** Empty while none was chosen. */
  level: string
  sheets: readonly DebriefSheet[]
  /** Names of hosts whose scores are kept from this one, because it has not submitted its own. */
  hidden: readonly string[]
}

export interface DebriefSheet {
  who: string
  state: string
  decision: string
  sentence: string
  scores: readonly DebriefScore[]
}

export interface DebriefScore {
  dimension: string
  /** "3 of 4, Meets", "Not seen", or that there is none. */
  score: string
  reason: string
  /** Ids of notes that bear it. */
  notes: readonly string[]
  parts: readonly PartRef[]
  /** That it was changed after it was submitted; empty where it was not. */
  amended: string
}

export interface DebriefCoverage {
  said: string
  drawn: readonly string[]
  revealed: readonly string[]
  /** What was drawn and counts for nothing, because it was not known what it stands for. */
  unrecognised: readonly string[]
  missing: readonly string[]
  missingLinks: readonly string[]
}

/** Copies of what hosts shared, as everybody may read them. */
export type Handed = Pick<Debrief, SharedPart>

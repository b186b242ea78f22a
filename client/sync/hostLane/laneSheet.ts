import { lookKey, LEVEL_KEY, RUBRIC_KEY, type OwnRubric } from '../../../shared/hostLane/laneContent.ts'
import { missingIn, othersFor, type HostSheet, type Missing, type OtherSheet } from '../../../shared/hostLane/blind.ts'
import {
  amend, isScorePlace, NO_SCORE, plainValue, scoreKey, verdictKey, type DimensionScore, type Verdict,
} from '../../../shared/hostLane/sheet.ts'
import { NOT_SEEN, type Level, type Rubric } from '../../../shared/interview/rubric.ts'
import { USUAL_RUBRIC } from '../../../shared/interview/usualRubric.ts'
import type { LaneEntries } from './laneEntries.ts'
import type { LaneWriter } from './laneNotes.ts'

type GivenChange = Partial<Pick<DimensionScore, 'score' | 'reason' | 'notes' | 'parts'>>

/** What this host gives the candidate, and what it may see of the other hosts'. */
export class LaneSheet {
  readonly #entries: LaneEntries
  readonly #writer: LaneWriter

  readonly #isAlone: boolean

  /** @param isAlone whoever practises scores themselves */
  constructor(entries: LaneEntries, writer: LaneWriter, isAlone = false) {
    this.#entries = entries
    this.#writer = writer
    this.#isAlone = isAlone
  }

  get rubric(): Rubric {
    return this.ownRubric?.rubric ?? USUAL_RUBRIC
  }

  get ownRubric(): OwnRubric | undefined {
    return this.#entries.content.get().ownRubric
  }

  get level(): Level | undefined {
    return this.#entries.content.get().level
  }

  own(): HostSheet {
    const { id, name } = this.#writer.person.get()
    const found = this.#entries.content.get().sheets.find(({ host }) => host === id)
    return found ?? { host: id, verdict: { name, sentence: '' }, scores: new Map() }
  }

  others(): OtherSheet[] {
    return othersFor(this.own().host, this.#entries.content.get().sheets)
  }

  missing(): Missing[] {
    return missingIn(this.rubric, this.own(), this.level !== undefined, this.#isAlone)
  }

  setLevel(level: Level): void {
    const { id: by } = this.#writer.person.get()
    this.#entries.write({ [LEVEL_KEY]: { level, by, atMs: this.#nowMs() } })
  }

  /** Changes what one dimension was given; once the sheet is submitted, that is seen as an amendment. */
  give(dimension: string, change: GivenChange): void {
    this.#give([dimension], change)
  }

  /** Says of all that has no score that it was not seen, in one step of undo. */
  markRestUnseen(): void {
    const { scores } = this.own()
    const rest = this.rubric.dimensions.filter(({ id }) => scores.get(id)?.score === undefined)
    this.#give(rest.map(({ id }) => id), { score: NOT_SEEN })
  }

  #give(dimensions: readonly string[], change: GivenChange): void {
    const { host, scores, verdict } = this.own()
    const isLate = verdict.submittedMs !== undefined
    const changed = dimensions.flatMap((dimension): [string, unknown][] => {
      const place = { host, dimension }
      const before = scores.get(dimension) ?? NO_SCORE
      const given: DimensionScore = { ...before, ...change }
      const isSame = JSON.stringify(plainValue(given)) === JSON.stringify(plainValue(before))
      if (isSame || !isScorePlace(place)) return []
      const amended = isLate ? { amended: amend(before, before.score, this.#nowMs()) } : {}
      return [[scoreKey(place), plainValue({ ...given, ...amended })]]
    })
    if (changed.length === 0) return
    // A host without a verdict is none yet.
    const first = this.#isNew() && { [verdictKey(host)]: plainValue(verdict) }
    this.#entries.write({ ...Object.fromEntries(changed), ...first })
  }

  decide(change: Partial<Pick<Verdict, 'decision' | 'sentence'>>): void {
    const { host, verdict } = this.own()
    const next = { ...verdict, ...change }
    if (next.decision === verdict.decision && next.sentence === verdict.sentence) return
    const isLate = verdict.submittedMs !== undefined
    const amended = isLate ? { amended: amend(verdict, verdict.decision, this.#nowMs()) } : {}
    this.#writeVerdict(host, { ...next, ...amended })
  }

  /** Hands the sheet in; nothing happens while something is missing. */
  submit(): void {
    const { host, verdict } = this.own()
    if (verdict.submittedMs !== undefined || this.missing().length > 0) return
    this.#writeVerdict(host, { ...verdict, submittedMs: this.#nowMs() })
  }

  /** Shows what others have submitted before this host has, and leaves word of it. */
  look(): void {
    const { host, verdict } = this.own()
    this.#entries.write({
      [lookKey(host)]: { atMs: this.#nowMs() },
      ...(this.#isNew() && { [verdictKey(host)]: plainValue(verdict) }),
    })
  }

  /** Takes a rubric file's text that was read for this board; undefined goes back to the usual one. */
  setRubric(text: string | undefined): void {
    const { name } = this.#writer.person.get()
    this.#entries.write({ [RUBRIC_KEY]: text === undefined ? undefined : { text, name, atMs: this.#nowMs() } })
  }

  #writeVerdict(host: string, verdict: Verdict): void {
    const { name } = this.#writer.person.get()
    this.#entries.write({ [verdictKey(host)]: plainValue({ ...verdict, name }) })
  }

  #isNew(): boolean {
    const { id } = this.#writer.person.get()
    return this.#entries.content.get().sheets.every(({ host }) => host !== id)
  }

  #nowMs(): number {
    return this.#writer.moment().atMs
  }
}

/** What an attack must not bring about. */
export type ViolationKind =
  | 'threw'
  | 'rejected'
  | 'honest browser threw'
  | 'honest closed'
  | 'honest apart'
  | 'saved and lost'
  | 'does not open'
  | 'opens as another board'
  | 'joiner cannot read'
  | 'compaction failed'
  | 'compacted to another board'
  | 'damage'
  | 'left waiting'
  | 'flush hangs'
  | 'slow'
  | 'memory'
  | 'hangs or dies'

export interface Violation {
  kind: ViolationKind
  seed: number
  detail: string
}

/** What one sequence did and met, as it is told to another process. */
export interface FindingsData {
  seed: number
  updates: number
  refused: number
  worstMs: number
  worstCall: string
  violations: Violation[]
  codes: [string, number][]
  /** What the room logged as an error, and other things worth a look. */
  notes: [string, number][]
}

/** Gathers what one sequence does and meets. */
export class Findings {
  readonly seed: number
  readonly violations: Violation[] = []
  readonly codes = new Map<string, number>()
  readonly notes = new Map<string, number>()
  updates = 0
  refused = 0
  worstMs = 0
  worstCall = ''
  readonly #tell: (line: string) => void

  constructor(seed: number, tell: (line: string) => void = () => {}) {
    this.seed = seed
    this.#tell = tell
  }

  get data(): FindingsData {
    const { seed, updates, refused, worstMs, worstCall, violations } = this
    return { seed, updates, refused, worstMs, worstCall, violations, codes: [...this.codes], notes: [...this.notes] }
  }

  /** Of one kind a sequence counts once. */
  violation(kind: ViolationKind, detail: unknown): void {
    const text = detail instanceof Error ? (detail.stack ?? String(detail)).split('\n').slice(0, 5).map((line) => line.trim()).join(' | ') : String(detail)
    this.#tell(`  VIOLATION ${kind}: ${text}`)
    if (this.violations.every((known) => known.kind !== kind)) this.violations.push({ kind, seed: this.seed, detail: text })
  }

  note(what: string): void {
    this.#tell(`  note: ${what}`)
    this.notes.set(what, (this.notes.get(what) ?? 0) + 1)
  }

  closed(code: string): void {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1)
  }

  step(line: string): void {
    this.#tell(`  ${line}`)
  }

  took(call: string, ms: number): void {
    if (ms <= this.worstMs) return
    this.worstMs = ms
    this.worstCall = call
  }
}

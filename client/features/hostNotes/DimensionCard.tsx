import { useRef, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { DimensionScore } from '../../../shared/hostLane/sheet.ts'
import { SHEET_LIMITS } from '../../../shared/hostLane/sheet.ts'
import {
  isScore, LEVEL_WORDS, NOT_SEEN, SCORES, SCORE_WORDS, type Dimension, type Level, type Mark,
} from '../../../shared/interview/rubric.ts'
import { sayClock } from '../../canvas/hostLane/sayMoment.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import { EvidencePart } from './EvidencePart.tsx'
import { fieldOf } from './leadTo.ts'
import { ScorePicker } from './ScorePicker.tsx'
import { useLateText } from './useLateText.ts'

export interface DimensionCardProps {
  lane: HostLane
  dimension: Dimension
  given: DimensionScore
  level: Level | undefined
  /** Who practises gives a reason or leaves it. */
  isAlone: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

const MARK_KEYS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['0', NOT_SEEN], ...SCORES.map((one) => [String(one), one] as const),
])

/** One dimension: its score always at hand; what it asks for, the reason and the evidence once it is opened. */
export function DimensionCard({ lane, dimension, given, level, isAlone, isOpen, onOpen }: DimensionCardProps) {
  const { id, title } = dimension
  const onKeyDown = (event: KeyboardEvent): void => {
    const score = MARK_KEYS.get(keyOf(event))
    const isTyping = event.target instanceof HTMLTextAreaElement
    if (score === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    lane.sheet.give(id, { score })
    onOpen(true)
  }
  const reason = useRef<HTMLTextAreaElement>(null)
  const askReason = (): void => {
    // Drawn at once, so that what is typed next goes into it.
    flushSync(() => onOpen(true))
    reason.current?.focus()
  }
  const isWaiting = isScore(given.score) && given.reason === ''
  return (
    // Digits work wherever the focus is within it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="ss-dimension" data-field={fieldOf({ what: 'score', dimension: id })} onKeyDown={onKeyDown}>
      <div className="ss-dimension-head">
        <button type="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>{title}</button>
        {isWaiting && (
          <button
            type="button"
            className={isAlone ? 'ss-dimension-may' : 'ss-dimension-lacks'}
            aria-label={`reason? for ${title}`}
            onClick={askReason}
          >
            reason?
          </button>
        )}
        {/* A click unfolds nothing, because the next row's scores would go from under the pointer. */}
        <ScorePicker
          label={`Score for ${title}`}
          score={given.score}
          onScore={(score) => lane.sheet.give(id, { score })}
        />
      </div>
      {given.amended && <p className="ss-amended">{sayAmended(given)}</p>}
      {isOpen && (
        <div className="ss-dimension-body">
          <Descriptor dimension={dimension} level={level} given={given} />
          <Reason
            field={reason}
            dimension={dimension}
            isAlone={isAlone}
            reason={given.reason}
            onReason={(text) => lane.sheet.give(id, { reason: text })}
          />
          <EvidencePart lane={lane} given={given} onChange={(change) => lane.sheet.give(id, change)} />
        </div>
      )}
    </li>
  )
}

function Descriptor({ dimension, level, given: { score } }: Pick<DimensionCardProps, 'dimension' | 'level' | 'given'>) {
  return (
    <p className="ss-descriptor">
      {level === undefined
        ? 'Choose the level above to read what it asks for.'
        : <span><b>{LEVEL_WORDS[level]}:</b> {dimension.levels[level]}</span>}
      {isScore(score) && <span><b>{score}, {SCORE_WORDS[score].short}:</b> {SCORE_WORDS[score].means}</span>}
      {score === NOT_SEEN && <span><b>Not seen:</b> nothing to judge by. It counts in no average.</span>}
    </p>
  )
}

interface ReasonProps {
  isAlone: boolean
  field: RefObject<HTMLTextAreaElement | null>
  dimension: Dimension
  reason: string
  onReason: (reason: string) => void
}

function Reason({ field, dimension: { id, title }, isAlone, reason, onReason }: ReasonProps) {
  const { value, onChange, onBlur } = useLateText(reason, onReason)
  return (
    <textarea
      ref={field}
      rows={2}
      data-field={fieldOf({ what: 'reason', dimension: id })}
      aria-label={`Reason for ${title}`}
      placeholder={isAlone ? 'Why? Only if you like' : 'Reason: what was said or drawn'}
      maxLength={SHEET_LIMITS.reason}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={onBlur}
    />
  )
}

function sayAmended({ amended, score }: DimensionScore): string {
  if (amended === undefined) return ''
  const was = amended.was !== undefined && amended.was !== score ? `, was ${amended.was}` : ''
  return `Amended at ${sayClock(amended.atMs)}${was}`
}

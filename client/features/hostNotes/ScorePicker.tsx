import { useId } from 'react'
import { NOT_SEEN, SCORES, SCORE_WORDS, type Mark } from '../../../shared/interview/rubric.ts'

export interface ScorePickerProps {
  label: string
  score: Mark | undefined
  onScore: (score: Mark) => void
}

const SAY_NOT_SEEN = 'Not seen: the round showed nothing to judge by. It counts in no average.'

/** From 1 to 4, or that it was not seen: by click, by arrows, or by the digit itself, which is 0 for not seen. */
export function ScorePicker({ label, score, onScore }: ScorePickerProps) {
  const name = useId()
  return (
    <div className="ss-pick ss-score-choice" role="radiogroup" aria-label={label}>
      {SCORES.map((one) => (
        <label key={one} title={`${SCORE_WORDS[one].short}: ${SCORE_WORDS[one].means}`}>
          <input
            type="radio"
            name={name}
            checked={one === score}
            aria-label={`${one}, ${SCORE_WORDS[one].short.toLowerCase()}`}
            onChange={() => onScore(one)}
          />
          <span>{one}</span>
        </label>
      ))}
      <label className="ss-score-unseen" title={SAY_NOT_SEEN}>
        <input
          type="radio"
          name={name}
          checked={score === NOT_SEEN}
          aria-label={NOT_SEEN}
          onChange={() => onScore(NOT_SEEN)}
        />
        <span>Not seen</span>
      </label>
    </div>
  )
}

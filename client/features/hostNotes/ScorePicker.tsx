import { useId } from 'react'
import { SCORES, SCORE_WORDS, type Score } from '../../../shared/interview/rubric.ts'

export interface ScorePickerProps {
  label: string
  score: Score | undefined
  onScore: (score: Score) => void
}

/** From 1 to 4, by click, by arrows, or by the digit itself. */
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
    </div>
  )
}

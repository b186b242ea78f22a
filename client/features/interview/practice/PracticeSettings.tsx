import { useId, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { BALL_COUNTS, type BallCount } from '../../../../shared/interview/ballMoments.ts'
import { LEVELS, LEVEL_WORDS } from '../../../../shared/interview/rubric.ts'
import { hostLaneOf } from '../../../canvas/hostLane/editorHostLane.ts'
import { SelectField } from '../../../controls/SelectField.tsx'
import { askedLevel, practiceLevel, practiceWishes, setAsking, setBallCount } from './practiceState.ts'
import { sayAsked } from './sayAsked.ts'
import './PracticeSettings.css'

const BALL_WORDS: Readonly<Record<BallCount, string>> = { 0: 'None', 1: 'One', 2: 'Two' }

/** How somebody who practises wants to be examined, in the panel. */
export function PracticeSettings({ editor, children }: { editor: Editor; children?: ReactNode }) {
  const id = useId()
  const level = useValue('level', () => practiceLevel(editor), [editor])
  const isKnown = useValue('level is known', () => askedLevel(editor) !== undefined, [editor])
  const lane = useValue('host lane', () => hostLaneOf(editor), [editor])
  const { asks, balls } = useValue('wishes', () => practiceWishes(editor), [editor])
  return (
    <section className="ss-practice" aria-labelledby={id}>
      <h3 id={id}>While the clock runs</h3>
      <div>
        <span>Your level</span>
        <SelectField
          label="Your level"
          value={level ?? ''}
          onChange={(value) => {
            const chosen = LEVELS.find((one) => one === value)
            if (chosen !== undefined) lane?.sheet.setLevel(chosen)
          }}
        >
          {level === undefined && <option value="">{isKnown ? 'Not chosen' : 'Opening…'}</option>}
          {LEVELS.map((one) => <option key={one} value={one}>{LEVEL_WORDS[one]}</option>)}
        </SelectField>
      </div>
      <div>
        <span>Curveballs</span>
        <SelectField
          label="Curveballs by themselves"
          value={balls}
          onChange={(value) => setBallCount(editor, BALL_COUNTS.find((one) => String(one) === value) ?? 0)}
        >
          {BALL_COUNTS.map((one) => <option key={one} value={one}>{BALL_WORDS[one]}</option>)}
        </SelectField>
      </div>
      <label>
        <input
          type="checkbox" checked={asks} onChange={({ currentTarget }) => setAsking(editor, currentTarget.checked)}
        />
        Ask me probes
      </label>
      <p>{sayAsked(asks, isKnown && level === undefined)}</p>
      {children}
    </section>
  )
}

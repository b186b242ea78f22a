import { useId } from 'react'
import { useValue, type Editor } from 'tldraw'
import { kindsToDraw } from './drawPicture.ts'
import type { ImageFormat } from './exportFormat.ts'
import type { ImageChoice } from './imageChoice.ts'

export interface ExportChoicesProps {
  editor: Editor
  formats: readonly ImageFormat[]
  format: ImageFormat
  onFormat: (format: ImageFormat) => void
  choice: ImageChoice
  onChange: (choice: ImageChoice) => void
}

export function ExportChoices({ editor, formats, format, onFormat, choice, onChange }: ExportChoicesProps) {
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  const { scope } = choice
  const needsLegend = useValue('needs a legend', () => kindsToDraw(editor, { scope }).length > 0, [editor, scope])
  const set = <K extends keyof ImageChoice>(key: K) => (value: ImageChoice[K]) => onChange({ ...choice, [key]: value })
  return (
    <div className="ss-export-choices">
      <Choice
        title="What"
        value={choice.scope}
        options={[
          ['board', 'Whole board'],
          ['selection', 'Selection'],
        ]}
        off={hasSelection ? [] : ['selection']}
        onPick={set('scope')}
      />
      <Choice
        title="Format"
        value={format.id}
        options={formats.map(({ id, title }) => [id, title])}
        onPick={(id) => onFormat(formats.find((one) => one.id === id) ?? format)}
      />
      <Choice
        title="Scale"
        value={choice.scale}
        options={[
          [1, '1×'],
          [2, '2×'],
          [3, '3×'],
        ]}
        onPick={set('scale')}
      />
      <Choice
        title="Colours"
        value={choice.theme}
        options={[
          ['light', 'Light'],
          ['dark', 'Dark'],
        ]}
        onPick={set('theme')}
      />
      <Choice
        title="Background"
        value={choice.background ? 'yes' : 'no'}
        options={[
          ['yes', 'Canvas'],
          ['no', 'Transparent'],
        ]}
        onPick={(value) => set('background')(value === 'yes')}
      />
      {needsLegend && (
        <label className="ss-export-tick">
          <input
            type="checkbox"
            checked={choice.legend}
            onChange={(event) => set('legend')(event.currentTarget.checked)}
          />
          Legend of the links
        </label>
      )}
    </div>
  )
}

interface ChoiceProps<T extends string | number> {
  title: string
  value: T
  options: readonly (readonly [T, string])[]
  off?: readonly T[]
  onPick: (value: T) => void
}

function Choice<T extends string | number>({ title, value, options, off = [], onPick }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className="ss-choice">
      <legend>{title}</legend>
      <div className="ss-choice-options">
        {options.map(([option, label]) => (
          <label key={option} className="ss-choice-option">
            <input
              type="radio"
              className="ss-hidden"
              name={name}
              checked={option === value}
              disabled={off.includes(option)}
              onChange={() => onPick(option)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

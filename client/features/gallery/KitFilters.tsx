import type { Difficulty } from '../../../shared/kit/kit.ts'
import type { KitSummary } from '../../api/kits.ts'
import { SelectField } from '../../controls/SelectField.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { lengthsOf, topicsOf, type KitFilter } from './filterKits.ts'
import { DIFFICULTY } from './kitWords.ts'
import './KitFilters.css'

/** Narrows a gallery down by words, topic, difficulty and length. */
export function KitFilters({
  kits,
  filter,
  onChange,
}: {
  kits: readonly KitSummary[]
  filter: KitFilter
  onChange: (filter: KitFilter) => void
}) {
  return (
    <search className="ss-kit-filters">
      <TextField
        type="search"
        label="Search"
        hideLabel
        placeholder="Search the case studies"
        autoComplete="off"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <SelectField
        label="Topic"
        value={filter.topic ?? ''}
        onChange={(topic) => onChange({ ...filter, topic: topic || undefined })}
      >
        <option value="">All topics</option>
        {topicsOf(kits).map(({ topic, count }) => (
          <option key={topic} value={topic}>
            {count === 1 ? topic : `${topic} (${count})`}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Difficulty"
        value={filter.difficulty ?? ''}
        onChange={(value) => onChange({ ...filter, difficulty: isDifficulty(value) ? value : undefined })}
      >
        <option value="">Any difficulty</option>
        {Object.entries(DIFFICULTY).map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Length"
        value={filter.minutes ?? ''}
        onChange={(value) => onChange({ ...filter, minutes: value === '' ? undefined : Number(value) })}
      >
        <option value="">Any length</option>
        {lengthsOf(kits).map((minutes) => (
          <option key={minutes} value={minutes}>
            At most {minutes} min
          </option>
        ))}
      </SelectField>
    </search>
  )
}

function isDifficulty(value: string): value is Difficulty {
  return value in DIFFICULTY
}

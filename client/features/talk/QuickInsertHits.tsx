import { Square } from 'lucide'
import { FAMILIES } from '../../../shared/catalog/families.ts'
import { saysTechnology } from '../../../shared/board/titles.ts'
import { Icon } from '../../controls/Icon.tsx'
import { choiceKey, ownTitle, type PartChoice } from '../../canvas/places/partChoices.ts'
import { usePointerMoved } from './usePointerMoved.ts'

export interface QuickInsertHitsProps {
  id: string
  choices: readonly PartChoice[]
  active: number
  onHover: (at: number) => void
  onPick: (choice: PartChoice) => void
}

export function QuickInsertHits({ id, choices, active, onHover, onPick }: QuickInsertHitsProps) {
  const hasMoved = usePointerMoved()
  return (
    <div id={id} className="ss-quick-hits" role="listbox" aria-label="Components found">
      {choices.map((choice, at) => (
        // The box's input has the focus and the keys; a pointer is only a second way.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={choiceKey(choice)}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          onPointerMove={(event) => {
            if (hasMoved(event)) onHover(at)
          }}
          onClick={() => onPick(choice)}
        >
          <Choice choice={choice} />
        </div>
      ))}
    </div>
  )
}

function Choice({ choice }: { choice: PartChoice }) {
  const { technology = '' } = choice
  const title = ownTitle(choice)
  const name = (
    <span className="ss-quick-title">
      {title === undefined ? choice.is === 'known' && choice.entry.title : `“${title}”`}
      {technology !== '' && !saysTechnology(title ?? '', technology) && <em> · {technology}</em>}
    </span>
  )
  if (choice.is === 'plain')
    return (
      <>
        <span className="ss-palette-icon"><Icon node={Square} size={18} /></span>
        {name}
        <span className="ss-quick-family">plain component</span>
      </>
    )
  const { entry } = choice
  const family = FAMILIES[entry.family]
  return (
    <>
      <span className="ss-palette-icon" style={{ color: `light-dark(${family.light}, ${family.dark})` }}>
        <Icon node={entry.icon} size={18} />
      </span>
      {name}
      <span className="ss-quick-family">{title === undefined ? family.title : entry.title}</span>
    </>
  )
}

import { FAMILIES } from '../../../shared/catalog/families.ts'
import type { SearchHit } from '../../../shared/catalog/search.ts'
import { Icon } from '../../controls/Icon.tsx'

export interface QuickInsertHitsProps {
  id: string
  hits: readonly SearchHit[]
  active: number
  onHover: (at: number) => void
  onPick: (hit: SearchHit) => void
}

export function QuickInsertHits({ id, hits, active, onHover, onPick }: QuickInsertHitsProps) {
  return (
    <div id={id} className="ss-quick-hits" role="listbox" aria-label="Components found">
      {hits.map((hit, at) => {
        const { light, dark, title } = FAMILIES[hit.entry.family]
        return (
          // The box's input has the focus and the keys; a pointer is only a second way.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={hit.entry.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            onPointerEnter={() => onHover(at)}
            onClick={() => onPick(hit)}
          >
            <span className="ss-palette-icon" style={{ color: `light-dark(${light}, ${dark})` }}>
              <Icon node={hit.entry.icon} size={18} />
            </span>
            <span className="ss-quick-title">
              {hit.entry.title}
              {hit.technology !== undefined && <em> · {hit.technology}</em>}
            </span>
            <span className="ss-quick-family">{title}</span>
          </div>
        )
      })}
    </div>
  )
}

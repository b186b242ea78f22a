import { TriangleAlert } from 'lucide'
import { useEditor, useReadonly, useValue } from 'tldraw'
import type { ComponentProperty } from '../../../shared/catalog/defineComponent.ts'
import { findComponent, type CatalogEntry, type ComponentKind } from '../../../shared/catalog/index.ts'
import { Icon } from '../../controls/Icon.tsx'
import { fairnessOf } from '../fairness/fairness.ts'
import { insertNeighbour, selectedOfKind } from '../places/insertNeighbour.ts'
import './ComponentFacts.css'

const MOST_NEIGHBOURS = 4

/** What the catalogue knows about a component, as far as the board hints: its use, its neighbours, where it fails. */
export function ComponentFacts({ entry, properties = false }: { entry: CatalogEntry; properties?: boolean }) {
  const editor = useEditor()
  const hints = useValue('hints', () => fairnessOf(editor).hints, [editor])
  if (hints === 'off') return <div className="ss-facts"><p>{entry.purpose}</p></div>
  return (
    <div className="ss-facts">
      <p>{entry.purpose}</p>
      {properties && entry.properties.length > 0 && (
        <p className="ss-facts-quiet">{entry.properties.map(sayProperty).join(' · ')}</p>
      )}
      <Neighbours entry={entry} side="in" title="Usually before it" />
      <Neighbours entry={entry} side="out" title="Usually after it" />
      {hints === 'on' && (
        <p className="ss-facts-pitfall">
          <Icon node={TriangleAlert} size={16} />
          <span>{entry.pitfall}</span>
        </p>
      )}
    </div>
  )
}

/** "Retention (days)"; a unit that only repeats the name ("Replicas (replicas)") is left out. */
function sayProperty({ label, unit }: ComponentProperty): string {
  return unit === '' || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label} (${unit})`
}

function Neighbours({ entry, side, title }: { entry: CatalogEntry; side: 'in' | 'out'; title: string }) {
  const kinds = entry.neighbours[side].slice(0, MOST_NEIGHBOURS)
  if (kinds.length === 0) return null
  return (
    <div>
      <h4>{title}</h4>
      <ul className="ss-facts-neighbours">
        {kinds.map((kind) => (
          <li key={kind}>
            <NeighbourButton of={entry} kind={kind} side={side} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function NeighbourButton({ of, kind, side }: { of: CatalogEntry; kind: ComponentKind; side: 'in' | 'out' }) {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const willLink = useValue('the component is selected', () => selectedOfKind(editor, of.id) !== undefined, [
    editor,
    of.id,
  ])
  const title = findComponent(kind)?.title ?? kind
  return (
    <button
      type="button"
      disabled={isReadonly}
      title={willLink ? `Place it, linked to the selected ${of.title.toLowerCase()}` : `Place a ${title.toLowerCase()}`}
      onClick={() => insertNeighbour(editor, { of: of.id, kind, side })}
    >
      {title}
    </button>
  )
}

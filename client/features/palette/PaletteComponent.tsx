import { Info } from 'lucide'
import { useCallback, useMemo, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { FAMILIES } from '../../../shared/catalog/families.ts'
import type { CatalogEntry } from '../../../shared/catalog/index.ts'
import { insertPart } from '../../canvas/places/insertPart.ts'
import { noteRecentKind } from '../../canvas/places/recentKinds.ts'
import { Icon } from '../../controls/Icon.tsx'
import { usePalette } from './paletteContext.ts'
import { PaletteItem } from './PaletteItem.tsx'

/** A component of the catalogue; resting on it, its (i) under a finger, or the right arrow key show its card. */
export function PaletteComponent({
  entry,
  technology = '',
}: {
  entry: CatalogEntry
  technology?: string | undefined
}) {
  const { control } = usePalette()
  const row = useRef<HTMLDivElement>(null)
  const { id: kind, title, icon, family } = entry
  const create = useCallback(
    (editor: Editor, id: TLShapeId) => {
      noteRecentKind(editor, kind)
      editor.createShape<ComponentShape>({ id, type: 'component', props: { kind, technology } })
    },
    [kind, technology],
  )
  const card = useMemo(() => {
    const own = (item: HTMLElement) => ({ kind, item })
    return {
      ...control,
      showSoon: (item: HTMLElement) => control.showSoon(own(item)),
      showNow: (item: HTMLElement) => control.showNow(own(item)),
    }
  }, [control, kind])
  const showCard = (): void => {
    const item = row.current?.querySelector<HTMLElement>('.ss-palette-item')
    if (item) card.showNow(item)
  }
  return (
    <div ref={row} className="ss-palette-row">
      <PaletteItem
        kind={kind}
        title={title}
        subtitle={technology}
        icon={icon}
        tone={FAMILIES[family]}
        card={card}
        insert={(editor) => void insertPart(editor, { kind, technology })}
        create={create}
      />
      <button
        type="button"
        className="ss-palette-info"
        tabIndex={-1}
        aria-label={`About ${title}`}
        onClick={showCard}
      >
        <Icon node={Info} size={18} />
      </button>
    </div>
  )
}

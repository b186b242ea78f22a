import { Star } from 'lucide'
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { findComponent } from '../../../shared/catalog/index.ts'
import { Icon } from '../../controls/Icon.tsx'
import { ComponentFacts } from '../../canvas/ui/ComponentFacts.tsx'
import { usePalette } from './paletteContext.ts'
import type { ShownCard } from './usePaletteCard.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import './PaletteCard.css'

/** Beside the palette, so that it never lies over an item; on a narrow screen at the palette's foot. */
export function PaletteCard({ card }: { card: ShownCard }) {
  const { memory, control } = usePalette()
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => placeBeside(panel.current, card.item), [card])
  const entry = findComponent(card.kind)
  if (entry === undefined) return null
  const isFavourite = memory.favourites.includes(entry.id)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['Escape', 'ArrowLeft'].includes(keyOf(event))) return
    card.item.focus()
    event.stopPropagation()
  }
  return (
    // The handlers keep the card while it is in use.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      className="ss-palette-card"
      aria-label={`About ${entry.title}`}
      onPointerEnter={control.stay}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') control.hideSoon()
      }}
      onFocus={control.stay}
      onBlur={control.hideSoon}
      onKeyDown={onKeyDown}
    >
      <header>
        <h3>{entry.title}</h3>
        <button
          type="button"
          className="ss-palette-star"
          aria-pressed={isFavourite}
          aria-label="Favourite"
          title={isFavourite ? 'Take it off the favourites' : 'Add it to the favourites'}
          onClick={() => memory.toggleFavourite(entry.id)}
        >
          <Icon node={Star} size={18} />
        </button>
      </header>
      <ComponentFacts entry={entry} properties />
    </aside>
  )
}

/** Level with its item, moved up where the palette's own corner of the screen ends. */
function placeBeside(card: HTMLElement | null, item: HTMLElement): void {
  const palette = card?.parentElement
  if (card === null || palette === null || palette === undefined) return
  const [around, its] = [palette.getBoundingClientRect(), item.getBoundingClientRect()]
  const room = (palette.parentElement?.getBoundingClientRect().bottom ?? window.innerHeight) - 72 - card.offsetHeight
  card.style.top = `${Math.round(Math.min(its.top - 8, room) - around.top)}px`
}

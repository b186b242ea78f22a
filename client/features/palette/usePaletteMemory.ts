import { useState } from 'react'
import { STARTER_KINDS, type ComponentKind } from '../../../shared/catalog/index.ts'
import { browserStorage, readJson } from '../../memory/browserStorage.ts'
import { readKinds, storeKinds } from '../../memory/storedKinds.ts'

const FAVOURITES_KEY = 'sevenstep.palette.favourites'
const SECTIONS_KEY = 'sevenstep.palette.sections'
const OPEN_AT_FIRST: readonly string[] = ['favourites', 'recent', 'lanes']

export interface PaletteMemory {
  /** In the order in which they were starred; at first the usual ones. */
  favourites: readonly ComponentKind[]
  toggleFavourite: (kind: ComponentKind) => void
  isSectionOpen: (section: string) => boolean
  toggleSection: (section: string) => void
}

/** What this browser remembers of the palette. */
export function usePaletteMemory(): PaletteMemory {
  const [favourites, setFavourites] = useState(() => readKinds(browserStorage(), FAVOURITES_KEY, STARTER_KINDS))
  const [openSections, setOpenSections] = useState(readSections)
  return {
    favourites,
    toggleFavourite: (kind) => {
      const next = toggled(favourites, kind)
      storeKinds(browserStorage(), FAVOURITES_KEY, next)
      setFavourites(next)
    },
    isSectionOpen: (section) => openSections.includes(section),
    toggleSection: (section) => {
      const next = toggled(openSections, section)
      browserStorage().setItem(SECTIONS_KEY, JSON.stringify(next))
      setOpenSections(next)
    },
  }
}

function readSections(): readonly string[] {
  const stored = readJson(browserStorage(), SECTIONS_KEY)
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : OPEN_AT_FIRST
}

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}

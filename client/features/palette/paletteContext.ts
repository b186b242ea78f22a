import { createContext, useContext } from 'react'
import type { PaletteMemory } from './usePaletteMemory.ts'
import type { CardControl } from './usePaletteCard.ts'

/** What every item of the palette shares. */
export interface PaletteShared {
  memory: PaletteMemory
  control: CardControl
}

export const PaletteContext = createContext<PaletteShared | undefined>(undefined)

export function usePalette(): PaletteShared {
  const shared = useContext(PaletteContext)
  if (shared === undefined) throw new Error('Palette items live inside the Palette, which provides what they share.')
  return shared
}

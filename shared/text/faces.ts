import type { Advances, Kerning } from './metrics/face.ts'
import { drawBold, drawBoldItalic, drawItalic, drawRegular } from './metrics/advances/draw.ts'
import { monoBold, monoBoldItalic, monoItalic, monoRegular } from './metrics/advances/mono.ts'
import { sansBold, sansBoldItalic, sansItalic, sansRegular } from './metrics/advances/sans.ts'
import { serifBold, serifBoldItalic, serifItalic, serifRegular } from './metrics/advances/serif.ts'
import { drawBoldKerning } from './metrics/kerning/drawBold.ts'
import { drawBoldItalicKerning } from './metrics/kerning/drawBoldItalic.ts'
import { drawItalicKerning } from './metrics/kerning/drawItalic.ts'
import { drawRegularKerning } from './metrics/kerning/drawRegular.ts'
import { sansBoldKerning } from './metrics/kerning/sansBold.ts'
import { sansBoldItalicKerning } from './metrics/kerning/sansBoldItalic.ts'
import { sansItalicKerning } from './metrics/kerning/sansItalic.ts'
import { sansRegularKerning } from './metrics/kerning/sansRegular.ts'
import { serifBoldKerning } from './metrics/kerning/serifBold.ts'
import { serifBoldItalicKerning } from './metrics/kerning/serifBoldItalic.ts'
import { serifItalicKerning } from './metrics/kerning/serifItalic.ts'
import { serifRegularKerning } from './metrics/kerning/serifRegular.ts'

/** tldraw's names of its four font families. */
export type FontName = 'draw' | 'sans' | 'serif' | 'mono'

export interface TextFace {
  font: FontName
  weight: 'regular' | 'bold'
  isItalic: boolean
}

/**
 * A face's tables. `kerning` is missing where no pair is kerned, and has one table for each form that the letters
 * take turns in.
 */
export interface FaceTables {
  advances: Advances
  kerning?: readonly Kerning[]
}

/** Regular, bold, italic, bold and italic. */
const TABLES: Readonly<Record<FontName, readonly [FaceTables, FaceTables, FaceTables, FaceTables]>> = {
  draw: [
    { advances: drawRegular, kerning: drawRegularKerning },
    { advances: drawBold, kerning: drawBoldKerning },
    { advances: drawItalic, kerning: drawItalicKerning },
    { advances: drawBoldItalic, kerning: drawBoldItalicKerning },
  ],
  sans: [
    { advances: sansRegular, kerning: sansRegularKerning },
    { advances: sansBold, kerning: sansBoldKerning },
    { advances: sansItalic, kerning: sansItalicKerning },
    { advances: sansBoldItalic, kerning: sansBoldItalicKerning },
  ],
  serif: [
    { advances: serifRegular, kerning: serifRegularKerning },
    { advances: serifBold, kerning: serifBoldKerning },
    { advances: serifItalic, kerning: serifItalicKerning },
    { advances: serifBoldItalic, kerning: serifBoldItalicKerning },
  ],
  mono: [{ advances: monoRegular }, { advances: monoBold }, { advances: monoItalic }, { advances: monoBoldItalic }],
}

export function tablesOf({ font, weight, isItalic }: TextFace): FaceTables {
  const [regular, bold, italic, boldItalic] = TABLES[font]
  if (weight === 'bold') return isItalic ? boldItalic : bold
  return isItalic ? italic : regular
}

/** How far a font's letters reach above and below the baseline, px; whole ones, as browsers round them. */
export function reachOf(font: FontName, size: number): { up: number; down: number } {
  const [up, down] = font === 'draw' ? [1.02, 0.32] : [1.025, 0.275]
  return { up: Math.round(up * size), down: Math.round(down * size) }
}

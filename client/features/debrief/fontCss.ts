import draw from '@tldraw/assets/fonts/Shantell_Sans-Informal_Regular.woff2?url'
import drawBold from '@tldraw/assets/fonts/Shantell_Sans-Informal_Bold.woff2?url'
import mono from '@tldraw/assets/fonts/IBMPlexMono-Medium.woff2?url'
import sans from '@tldraw/assets/fonts/IBMPlexSans-Medium.woff2?url'
import sansBold from '@tldraw/assets/fonts/IBMPlexSans-Bold.woff2?url'
import serif from '@tldraw/assets/fonts/IBMPlexSerif-Medium.woff2?url'
import { dataUrl } from '../../controls/files/dataUrl.ts'

interface Face {
  family: string
  weight: string
  url: string
  /** Whether it is in the file also when no picture asks for it. */
  isAlways?: true
}

const FACES: readonly Face[] = [
  { family: 'tldraw_sans', weight: '400 500', url: sans, isAlways: true },
  { family: 'tldraw_sans', weight: '600 700', url: sansBold, isAlways: true },
  { family: 'tldraw_draw', weight: '400 500', url: draw },
  { family: 'tldraw_draw', weight: '600 700', url: drawBold },
  { family: 'tldraw_serif', weight: '400 700', url: serif },
  { family: 'tldraw_mono', weight: '400 700', url: mono },
]

/** The fonts that some pictures are written in, as rules that carry them. One that cannot be had is left out. */
export async function fontCssFor(svg: string): Promise<string> {
  const used = FACES.filter(({ family, isAlways }) => isAlways === true || svg.includes(family))
  const rules = await Promise.all(used.map(async ({ family, weight, url }) => {
    const data = await dataUrl(url).catch(() => undefined)
    return data === undefined ? '' : `@font-face{font-family:${family};font-weight:${weight};src:url(${data})}`
  }))
  return rules.join('')
}

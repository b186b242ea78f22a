import type { ImageFormat } from './exportFormat.ts'
import { drawPicture } from './drawPicture.ts'
import { portableSvg } from './svg/portableSvg.ts'

export const SVG: ImageFormat = {
  kind: 'image',
  id: 'svg',
  title: 'SVG',
  extension: 'svg',
  async draw(editor, choice) {
    const drawn = await drawPicture(editor, choice, choice.scale)
    return drawn && new Blob([portableSvg(drawn.svg)], { type: 'image/svg+xml' })
  },
}

import type { ImageFormat } from './exportFormat.ts'
import { drawOptions, shapesOf } from './imageChoice.ts'
import { portableSvg } from './portableSvg.ts'

export const SVG: ImageFormat = {
  kind: 'image',
  id: 'svg',
  title: 'SVG',
  extension: 'svg',
  async draw(editor, choice) {
    const drawn = await editor.getSvgString(shapesOf(editor, choice), { ...drawOptions(choice), scale: choice.scale })
    return drawn && new Blob([portableSvg(drawn.svg)], { type: 'image/svg+xml' })
  },
}

import { getSvgAsImage } from 'tldraw'
import { drawPicture } from './drawPicture.ts'
import type { ImageFormat } from './exportFormat.ts'

export const PNG = {
  kind: 'image',
  id: 'png',
  title: 'PNG',
  extension: 'png',
  async draw(editor, choice) {
    const picture = await drawPicture(editor, choice, 1)
    if (picture === undefined) return undefined
    const { svg, width, height } = picture
    return (await getSvgAsImage(svg, { type: 'png', width, height, pixelRatio: choice.scale })) ?? undefined
  },
} as const satisfies ImageFormat

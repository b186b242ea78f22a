import type { ImageFormat } from './exportFormat.ts'
import { drawOptions, shapesOf } from './imageChoice.ts'

export const PNG = {
  kind: 'image',
  id: 'png',
  title: 'PNG',
  extension: 'png',
  async draw(editor, choice) {
    const ids = shapesOf(editor, choice)
    if (ids.length === 0) return undefined
    return (await editor.toImage(ids, { ...drawOptions(choice), format: 'png', pixelRatio: choice.scale })).blob
  },
} as const satisfies ImageFormat

import type { Editor, TLShapeId } from 'tldraw'
import { portableSvg } from './portableSvg.ts'

export interface ImageChoice {
  format: 'png' | 'svg'
  scope: 'board' | 'selection'
  /** Image pixels per canvas unit. */
  scale: 1 | 2 | 3
  background: boolean
  theme: 'light' | 'dark'
}

/**
 * Clear space around the drawing, in canvas units. A fixed number, because tldraw's automatic trimming draws everything
 * twice.
 */
const PADDING_PX = 32

/** An image of the page or of the selection. Undefined when there is nothing to draw. */
export async function exportImage(editor: Editor, choice: ImageChoice): Promise<Blob | undefined> {
  const ids = shapesIn(editor, choice.scope)
  if (ids.length === 0) return undefined
  const options = { background: choice.background, darkMode: choice.theme === 'dark', padding: PADDING_PX }
  if (choice.format === 'png')
    return (await editor.toImage(ids, { ...options, format: 'png', pixelRatio: choice.scale })).blob
  const drawn = await editor.getSvgString(ids, { ...options, scale: choice.scale })
  return drawn && new Blob([portableSvg(drawn.svg)], { type: 'image/svg+xml' })
}

function shapesIn(editor: Editor, scope: ImageChoice['scope']): TLShapeId[] {
  return scope === 'selection'
    ? editor.getSelectedShapeIds()
    : editor.getSortedChildIdsForParent(editor.getCurrentPageId())
}

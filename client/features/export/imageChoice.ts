import type { Editor, TLShapeId } from 'tldraw'

/** How a picture of the board is to look, whatever its format. */
export interface ImageChoice {
  scope: 'board' | 'selection'
  /** Image pixels per canvas unit. */
  scale: 1 | 2 | 3
  background: boolean
  theme: 'light' | 'dark'
  /** Whether the kinds of links are explained, where there are two and no legend is drawn. */
  legend: boolean
}

/**
 * Clear space around the drawing, in canvas units. A fixed number, because tldraw's automatic trimming draws everything
 * twice.
 */
export const PADDING_PX = 32

/** The same for tldraw. */
export function drawOptions({ background, theme }: Pick<ImageChoice, 'background' | 'theme'>) {
  return { background, darkMode: theme === 'dark', padding: PADDING_PX }
}

/** What is to be drawn, of the open page. */
export function shapesOf(editor: Editor, { scope }: Pick<ImageChoice, 'scope'>): TLShapeId[] {
  return scope === 'selection'
    ? editor.getSelectedShapeIds()
    : editor.getSortedChildIdsForParent(editor.getCurrentPageId())
}

import type { Editor, TLFontFace } from 'tldraw'

/**
 * The sans faces of the given weights. Only what is drawn is listed, because every face listed is embedded in every
 * export.
 */
export function plainFontFaces(editor: Editor, weights: readonly ('normal' | 'bold')[]): TLFontFace[] {
  const faces = editor.getCurrentTheme().fonts.sans?.faces ?? []
  return faces.filter((face) => face.style === 'normal' && weights.some((weight) => weight === face.weight))
}

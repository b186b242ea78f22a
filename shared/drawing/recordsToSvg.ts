import type { BoardRecord } from '../doc/boardRecord.ts'
import { drawBoard, type NotDrawnShape } from './board.ts'
import { PALETTES } from './base/palette.ts'
import { hundredths as say } from './paths/say.ts'
import type { SceneOptions } from './readScene.ts'
import { svgOfMarks } from './svg.ts'

export interface SvgOptions extends SceneOptions {
  /** px of the picture for one of the board; 1 without. */
  scale?: number
  /** The canvas' colour under everything; without, the picture has no ground. */
  background?: boolean
  /** px of the board around what is drawn; 32 without. */
  padding?: number
  /** `@font-face` rules that the SVG carries, for viewers without these fonts. */
  fontCss?: string
}

export interface SvgPicture {
  svg: string
  /** px */
  w: number
  h: number
  notDrawn: readonly NotDrawnShape[]
}

const PADDING_PX = 32

/**
 * A page of a board as an SVG. An empty page is a picture of its padding. What cannot be drawn is left out, and
 * named.
 */
export function recordsToSvg(records: Iterable<BoardRecord>, options: SvgOptions): SvgPicture {
  const { scale = 1, background = false, padding = PADDING_PX, fontCss, theme } = options
  const { marks, bounds = { x: 0, y: 0, w: 0, h: 0 }, notDrawn } = drawBoard(records, options)
  const view = [bounds.x - padding, bounds.y - padding, bounds.w + 2 * padding, bounds.h + 2 * padding].map(say)
  const [x = 0, y = 0, width = 0, height = 0] = view
  const [w, h] = [say(width * scale), say(height * scale)]
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${view.join(' ')}"`,
    ` data-color-mode="${theme}">`,
    fontCss === undefined ? '' : `<style>${fontCss.replaceAll('<', '')}</style>`,
    background
      ? `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${PALETTES[theme].background}"/>`
      : '',
    svgOfMarks(marks),
    '</svg>',
  ]
  return { svg: parts.join(''), w, h, notDrawn }
}

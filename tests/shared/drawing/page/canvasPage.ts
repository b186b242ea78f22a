import type { Editor } from 'tldraw'
import type { Box, Point } from '../../../../shared/geometry/box.ts'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'

/** The canvas' export of a board. */
export interface CanvasPicture {
  svg: string
  w: number
  h: number
  /** How long the export took. */
  ms: number
  /** Of each shape, in page space. */
  bounds: Record<string, Box>
}

/** A line of text as a browser shows it: the middles of its first and last characters, px from the picture's corner. */
export interface SeenText {
  text: string
  from: Point
  to: Point
}

/** What the page under test offers as `window.canvas`. */
export interface CanvasPage {
  readonly editor: Editor
  /** Gives how many shapes there are now. */
  put(records: readonly BoardRecord[]): Promise<number>
  /** `isPortable`: with its texts as SVG texts rather than HTML. */
  picture(theme: 'light' | 'dark', isPortable: boolean): Promise<CanvasPicture>
  /** Puts an SVG where a screenshot sees it, and measures its texts. */
  show(svg: string): SeenText[]
}

import type { TLArrowBinding, TLAsset, TLShape } from '@tldraw/tlschema'
import type { Point } from '../../geometry/box.ts'
import type { Transform } from '../../geometry/transform.ts'
import type { Mark } from './mark.ts'
import type { Palette } from './palette.ts'

/**
 * A line that a shape consists of, in the shape's own space, px. Its last point is joined to its first when it is
 * closed.
 */
export interface Outline {
  points: readonly Point[]
  isClosed: boolean
  /** Around words: it counts for bounds, but no arrow ends there. */
  isLabel?: boolean
}

/** All that a shape may ask about the board around it. Whatever is computed is computed once. */
export interface Scene {
  readonly theme: 'light' | 'dark'
  /** tldraw's colours in this theme. */
  readonly palette: Palette
  shape(id: string): TLShape | undefined
  /** Direct children, bottom first. */
  childrenOf(id: string): readonly TLShape[]
  asset(id: string): TLAsset | undefined
  /** Where a picture's bytes are, for an `<image>`; undefined when whoever draws cannot say. */
  hrefOf(asset: TLAsset): string | undefined
  /** What an arrow is bound to: at most one binding for each of its ends. */
  bindingsFrom(arrowId: string): readonly TLArrowBinding[]
  /** Page space of a shape; of the page itself for an unknown one. */
  pageTransform(id: string): Transform
  /** The lines of a shape, as arrows and bounds see them; empty for an unknown one. */
  outline(id: string): readonly Outline[]
  /** What was worked out for a shape, so that its drawing and its outline need it only once. */
  once<T>(id: string, work: () => T): T
}

/** Why a shape is in no picture, as a sentence's end: "… is a video". */
export interface NotDrawn {
  notDrawn: string
}

/** How one type of shape is drawn, in its own space. */
export interface ShapeDrawing<S extends TLShape = TLShape> {
  draw(shape: S, scene: Scene): readonly Mark[] | NotDrawn
  /** What lies below all shapes of its parent, such as a highlighter's wide stroke. */
  drawBelow?(shape: S, scene: Scene): readonly Mark[]
  outline(shape: S, scene: Scene): readonly Outline[]
  /** Whether its children are seen only inside of its outline. */
  clipsChildren?: boolean
}

/** A box's outline from its own origin. */
export function boxOutline(w: number, h: number): Outline {
  return {
    points: [
      { x: 0, y: 0 },
      { x: w, y: 0 },
      { x: w, y: h },
      { x: 0, y: h },
    ],
    isClosed: true,
  }
}

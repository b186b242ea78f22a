import { T } from '@tldraw/validate'
import { createShapePropsMigrationSequence, type RecordProps, type TLShape } from '@tldraw/tlschema'

/**
 * The key to the link kinds on a board: one sample line and name per kind. It is a shape so that it exports with the
 * board.
 */
export interface LegendProps {
  /** px */
  w: number
  /** px */
  h: number
  /** Link kinds in the order shown; unknown ones are left out. */
  kinds: string[]
}

declare module '@tldraw/tlschema' {
  interface TLGlobalShapePropsMap {
    legend: LegendProps
  }
}

export type LegendShape = TLShape<'legend'>

export const legendProps: RecordProps<LegendShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  kinds: T.arrayOf(T.string),
}

export const legendMigrations = createShapePropsMigrationSequence({ sequence: [] })

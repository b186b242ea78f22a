import { T } from '@tldraw/validate'
import { createShapePropsMigrationSequence, type RecordProps, type TLShape } from '@tldraw/tlschema'
import type { JsonValue } from '@tldraw/utils'

/**
 * The one shape of all ML components. `kind` names a catalogue entry; a kind this build does not know stays valid and
 * is drawn as an unknown component, because an unknown shape *type* would fail the whole file.
 * `attrs` holds the entry's typed properties (`{ p99Ms: 20 }`): one free field, since a new prop would break older
 * tabs.
 */
export interface ComponentProps {
  /** px; a multiple of the 16 px grid */
  w: number
  /** px */
  h: number
  kind: string
  /** Empty: the catalogue's title is shown. */
  title: string
  technology: string
  note: string
  attrs: JsonValue
}

declare module '@tldraw/tlschema' {
  interface TLGlobalShapePropsMap {
    component: ComponentProps
  }
}

export type ComponentShape = TLShape<'component'>

export const componentProps: RecordProps<ComponentShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  kind: T.string,
  title: T.string,
  technology: T.string,
  note: T.string,
  attrs: T.jsonValue,
}

export const componentMigrations = createShapePropsMigrationSequence({ sequence: [] })

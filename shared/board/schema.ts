import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLSchema } from '@tldraw/tlschema'
import { componentMigrations, componentProps } from './componentProps.ts'
import { laneMigrations, laneProps } from './laneProps.ts'
import { legendMigrations, legendProps } from './legendProps.ts'

/**
 * The schema both ends share: tldraw's own shapes plus component, lane and legend; links are stock arrows with stock
 * bindings.
 */
export function createBoardSchema(): TLSchema {
  return createTLSchema({
    shapes: {
      ...defaultShapeSchemas,
      component: { props: componentProps, migrations: componentMigrations },
      lane: { props: laneProps, migrations: laneMigrations },
      legend: { props: legendProps, migrations: legendMigrations },
    },
    bindings: defaultBindingSchemas,
  })
}

/** Record types that live in the doc; the rest (camera, selection, presence, user) belong to one person. */
export const BOARD_RECORD_TYPES = ['document', 'page', 'shape', 'binding', 'asset'] as const
export type BoardRecordType = (typeof BOARD_RECORD_TYPES)[number]

export function isBoardRecordType(typeName: string): typeName is BoardRecordType {
  return (BOARD_RECORD_TYPES as readonly string[]).includes(typeName)
}

import type { ShapeDrawing } from '../scene.ts'

/** How each type of shape is drawn; a type that is not listed is named as not drawn. */
export const SHAPE_DRAWINGS: Readonly<Record<string, ShapeDrawing>> = {}

/** Undefined for a type of which nothing is known here. */
export function drawingOf(type: string): ShapeDrawing | undefined {
  return Object.hasOwn(SHAPE_DRAWINGS, type) ? SHAPE_DRAWINGS[type] : undefined
}

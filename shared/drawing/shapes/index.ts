import type { ShapeDrawing } from '../scene.ts'
import { freehandDrawing } from './draw.ts'
import { geoDrawing } from './geo.ts'
import { highlightDrawing } from './highlight.ts'
import { lineDrawing } from './line.ts'

/** How each type of shape is drawn; a type that is not listed is named as not drawn. */
export const SHAPE_DRAWINGS: Readonly<Record<string, ShapeDrawing>> = {
  draw: freehandDrawing,
  geo: geoDrawing,
  highlight: highlightDrawing,
  line: lineDrawing,
}

/** Undefined for a type of which nothing is known here. */
export function drawingOf(type: string): ShapeDrawing | undefined {
  return Object.hasOwn(SHAPE_DRAWINGS, type) ? SHAPE_DRAWINGS[type] : undefined
}

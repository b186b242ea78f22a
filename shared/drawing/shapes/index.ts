import type { ShapeDrawing } from '../scene.ts'
import { arrowDrawing } from './arrow.ts'
import { componentDrawing } from './component.ts'
import { freehandDrawing } from './draw.ts'
import { frameDrawing } from './frame.ts'
import { geoDrawing } from './geo.ts'
import { groupDrawing } from './group.ts'
import { highlightDrawing } from './highlight.ts'
import { imageDrawing } from './image.ts'
import { laneDrawing } from './lane.ts'
import { legendDrawing } from './legend.ts'
import { lineDrawing } from './line.ts'
import { noteDrawing } from './note.ts'
import { bookmarkDrawing, embedDrawing, videoDrawing } from './notDrawn.ts'
import { textDrawing } from './text.ts'

/** How each type of shape is drawn; a type that is not listed is named as not drawn. */
const SHAPE_DRAWINGS: Readonly<Record<string, ShapeDrawing>> = {
  arrow: arrowDrawing,
  bookmark: bookmarkDrawing,
  component: componentDrawing,
  draw: freehandDrawing,
  embed: embedDrawing,
  frame: frameDrawing,
  geo: geoDrawing,
  group: groupDrawing,
  highlight: highlightDrawing,
  image: imageDrawing,
  lane: laneDrawing,
  legend: legendDrawing,
  line: lineDrawing,
  note: noteDrawing,
  text: textDrawing,
  video: videoDrawing,
}

/** Undefined for a type of which nothing is known here. */
export function drawingOf(type: string): ShapeDrawing | undefined {
  return Object.hasOwn(SHAPE_DRAWINGS, type) ? SHAPE_DRAWINGS[type] : undefined
}

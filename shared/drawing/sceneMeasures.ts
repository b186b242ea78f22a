import type { TLArrowShape } from '@tldraw/tlschema'
import { toOuter } from '../geometry/transform.ts'
import { boundsOfPoints, cornersOf, type Box, type Point } from '../geometry/box.ts'
import { bodyOf } from './arrows/arrowBody.ts'
import { labelBox } from './arrows/arrowLabel.ts'
import { routeArrow } from './arrows/routeArrow.ts'
import { boxAround } from './base/bounds.ts'
import type { Scene } from './base/scene.ts'

/** What a board's graph asks about how the board is drawn, answered without a canvas. All in page space, px. */
export interface SceneMeasures {
  /** Undefined for a shape that is not drawn. */
  boxOf(id: string): Box | undefined
  /** How an arrow runs, and where its words stand; undefined for other shapes, and for arrows without any length. */
  courseOf(id: string): { points: readonly Point[]; labelBox?: Box } | undefined
}

export function sceneMeasures(scene: Scene): SceneMeasures {
  return {
    boxOf(id) {
      const page = scene.pageTransform(id)
      return boxAround(scene.outline(id).flatMap(({ points }) => points.map((point) => toOuter(page, point))))
    },
    courseOf(id) {
      const shape = scene.shape(id)
      const route = shape?.type === 'arrow' ? routeArrow(shape as TLArrowShape, scene) : undefined
      if (route === undefined) return undefined
      const page = scene.pageTransform(id)
      const onPage = (points: readonly Point[]): Point[] => points.map((point) => toOuter(page, point))
      const box = labelBox(shape as TLArrowShape, route, scene)
      return {
        points: onPage(bodyOf(route).points),
        ...(box && { labelBox: boundsOfPoints(onPage(cornersOf(box))) }),
      }
    },
  }
}

import type { TLArrowShape } from '@tldraw/tlschema'
import type { Scene } from '../base/scene.ts'
import { arcRoute, isBent } from './arcRoute.ts'
import type { ArrowRoute } from './arrowRoute.ts'
import { elbowRoute } from './elbowRoute.ts'
import { straightRoute } from './straightRoute.ts'

/** How an arrow runs, as tldraw draws it. Undefined for one that has no length, which is not drawn. */
export function routeArrow(arrow: TLArrowShape, scene: Scene): ArrowRoute | undefined {
  if (arrow.props.kind === 'elbow') return elbowRoute(arrow, scene) ?? straightRoute(arrow, scene)
  return isBent(arrow) ? arcRoute(arrow, scene) : straightRoute(arrow, scene)
}

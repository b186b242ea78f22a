import type { TLGroupShape } from '@tldraw/tlschema'
import { toOuter } from '../../geometry/transform.ts'
import type { ShapeDrawing } from '../base/scene.ts'

/** A group is only what it holds. */
export const groupDrawing: ShapeDrawing<TLGroupShape> = {
  draw: () => [],
  outline: ({ id }, scene) =>
    scene
      .childrenOf(id)
      .flatMap((child) =>
        scene
          .outline(child.id)
          .map((outline) => ({ ...outline, points: outline.points.map((point) => toOuter(child, point)) })),
      ),
}

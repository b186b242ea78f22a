import {
  Rectangle2d,
  type Editor,
  type Geometry2d,
  type ShapeUtil,
  type TLAnyShapeUtilConstructor,
  type TLShape,
} from 'tldraw'

type FontFaces = ReturnType<ShapeUtil['getFontFaces']>
type IndicatorPath = ReturnType<ShapeUtil['getIndicatorPath']>
type GeometryOptions = Parameters<ShapeUtil['getGeometry']>[1]

/** What is asked of every shape outside of its own drawing. */
interface Drawing {
  getGeometry(shape: TLShape, options: GeometryOptions): Geometry2d
  getIndicatorPath(shape: TLShape): IndicatorPath
  getFontFaces(shape: TLShape): FontFaces
  getAriaDescriptor(shape: TLShape): string | undefined
}

type UtilClass = new (editor: Editor) => Drawing

/**
 * A shape util of which one shape that cannot be drawn does not take the canvas with it: geometry is asked for within
 * signals that everything on the canvas follows, so a mistake in one would stop them all.
 *
 * @param onFailure told of the shape's id, at once; the store must not be changed in that call
 */
export function guardedUtil(
  util: TLAnyShapeUtilConstructor,
  onFailure: (id: string) => void,
): TLAnyShapeUtilConstructor {
  const guard = <T>(shape: TLShape, draw: () => T, instead: () => T): T => {
    try {
      return draw()
    } catch {
      onFailure(shape.id)
      return instead()
    }
  }
  class Guarded extends (util as unknown as UtilClass) {
    override getGeometry(shape: TLShape, options: GeometryOptions): Geometry2d {
      return guard(shape, () => hittable(super.getGeometry(shape, options)), point)
    }

    override getIndicatorPath(shape: TLShape): IndicatorPath {
      return guard(
        shape,
        () => super.getIndicatorPath(shape),
        () => undefined,
      )
    }

    override getFontFaces(shape: TLShape): FontFaces {
      return guard(
        shape,
        () => super.getFontFaces(shape),
        () => [],
      )
    }

    override getAriaDescriptor(shape: TLShape): string | undefined {
      return guard(
        shape,
        () => super.getAriaDescriptor(shape),
        () => undefined,
      )
    }
  }
  return Guarded as unknown as TLAnyShapeUtilConstructor
}

/** Some outlines of no length are drawn well, but throw when somebody clicks near them; those are hit as a box. */
function hittable(geometry: Geometry2d): Geometry2d {
  const { x, y, w, h } = geometry.bounds
  if (![x, y, w, h].every(Number.isFinite)) throw new RangeError('An outline has no bounds.')
  try {
    geometry.nearestPoint(geometry.bounds.center)
    return geometry
  } catch {
    return new Rectangle2d({ x, y, width: Math.max(w, 1), height: Math.max(h, 1), isFilled: false })
  }
}

function point(): Geometry2d {
  return new Rectangle2d({ width: 1, height: 1, isFilled: false })
}

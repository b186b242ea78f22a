import type { IconNode } from 'lucide'

/** A lucide icon as one path on its 24 px grid, to be drawn as a line. */
export function iconPath(node: IconNode): string {
  return node.map(([tag, attributes]) => elementPath(tag, attributes)).join('')
}

type Attributes = IconNode[number][1]

function elementPath(tag: string, attributes: Attributes): string {
  const number = (name: string): number => Number(attributes[name] ?? 0)
  switch (tag) {
    case 'path':
      return fromOrigin(String(attributes['d'] ?? ''))
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'))
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'))
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`
    case 'rect':
      return rounded(number('x'), number('y'), number('width'), number('height'), number('rx'))
    case 'polyline':
      return `M${String(attributes['points'] ?? '')}`
    case 'polygon':
      return `M${String(attributes['points'] ?? '')}Z`
    default:
      throw new Error(`An icon has a ${tag}, which is not known here.`)
  }
}

/** A path may begin with a relative move, which would go on from the path before it. */
function fromOrigin(d: string): string {
  return d.startsWith('m') ? `M0 0${d}` : d
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

function rounded(x: number, y: number, w: number, h: number, r: number): string {
  const corner = (dx: number, dy: number): string => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`)
  const [across, down] = [w - 2 * r, h - 2 * r]
  const [there, back] = [`h${across}${corner(r, r)}v${down}`, `h${-across}${corner(-r, -r)}v${-down}`]
  return `M${x + r} ${y}${there}${corner(-r, r)}${back}${corner(r, -r)}Z`
}

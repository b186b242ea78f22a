import type { TLShape } from '@tldraw/tlschema'
import { componentTitle, laneTitle } from '../../shared/board/titles.ts'
import { plainWords } from './linkWords.ts'

/** What a shape is called where something points at it. */
export function nameOf(shape: TLShape): string {
  if (shape.type === 'component') return componentTitle(shape.props)
  if (shape.type === 'lane') return laneTitle(shape.props)
  const words = 'richText' in shape.props ? plainWords(shape.props.richText) : ''
  return words || `a ${shape.type === 'geo' ? 'shape' : shape.type}`
}

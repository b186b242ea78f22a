import type { Editor, TLArrowBinding, TLArrowShape, TLShapeId } from 'tldraw'
import { componentTitle } from '../../../shared/board/titles.ts'

/** "Ranker → Cache"; an end that hangs free is not named. */
export function sayEnds(editor: Editor, arrow: TLArrowShape): string {
  const bindings = editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')
  const nameAt = (terminal: 'start' | 'end'): string => nameOf(editor, bindings.find(({ props }) => props.terminal === terminal)?.toId)
  const [from, to] = [nameAt('start'), nameAt('end')]
  return from === '' && to === '' ? 'Arrow' : `${from || '…'} → ${to || '…'}`
}

function nameOf(editor: Editor, id: TLShapeId | undefined): string {
  const shape = id && editor.getShape(id)
  if (!shape) return ''
  return shape.type === 'component' ? componentTitle(shape.props) : shape.type
}

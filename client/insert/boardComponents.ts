import type { Editor } from 'tldraw'
import type { ComponentShape } from '../../shared/board/componentProps.ts'
import type { TalkBoardComponent } from '../../shared/catalog/talkNames.ts'
import { laneOf } from './lanes.ts'

/** The components of the page as a talk line may refer to them. */
export function boardComponents(editor: Editor): TalkBoardComponent[] {
  return editor.getCurrentPageShapes().filter((shape): shape is ComponentShape => shape.type === 'component').map((shape) => {
    const plane = laneOf(editor, shape)?.props.plane
    const { title, kind, technology } = shape.props
    return { id: shape.id, title, kind, technology, ...(plane === 'online' || plane === 'offline' ? { lane: plane } : {}) }
  })
}

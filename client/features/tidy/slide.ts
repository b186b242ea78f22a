import type { Editor, TLShapeId } from 'tldraw'

const SLIDE_MS = 180
const EASING = 'cubic-bezier(0.2, 0, 0, 1)'

type Place = { x: number; y: number }

/**
 * Does a change at once, for everybody, and lets it be seen here as a movement: what moved slides to its place, links
 * fade in. Only the picture moves, so that nothing in between is written and one step of undo is one step back.
 */
export function slideThrough<T>(editor: Editor, change: () => T): T {
  if (editor.user.getAnimationSpeed() === 0) return change()
  const before = placesOf(editor)
  const done = change()
  for (const [id, to] of placesOf(editor)) {
    const from = before.get(id)
    const element = elementOf(editor, id)
    if (element === null || from === undefined) continue
    const timing = { duration: SLIDE_MS, easing: EASING }
    if (editor.getShape(id)?.type === 'arrow')
      element.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], timing)
    else if (from.x !== to.x || from.y !== to.y)
      element.animate([{ translate: `${from.x - to.x}px ${from.y - to.y}px` }, { translate: '0px 0px' }], timing)
  }
  return done
}

function placesOf(editor: Editor): Map<TLShapeId, Place> {
  return new Map([...editor.getCurrentPageShapeIds()].map((id) => {
    const { x, y } = editor.getShapePageTransform(id).point()
    return [id, { x, y }]
  }))
}

function elementOf(editor: Editor, id: TLShapeId): Element | null {
  return editor.getContainer().querySelector(`.tl-shape[data-shape-id="${CSS.escape(id)}"]`)
}

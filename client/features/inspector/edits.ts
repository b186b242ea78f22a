import { toRichText, type Editor, type JsonObject, type TLArrowShape, type TLShape, type TLShapePartial } from 'tldraw'
import type { ComponentProps, ComponentShape } from '../../../shared/board/componentProps.ts'
import { attrsOf, heightAfter } from '../../../shared/board/fitHeight.ts'
import type { LaneProps, LaneShape } from '../../../shared/board/laneProps.ts'
import { linkLabelText, readLinkLabel, type LinkLabel, type LinkNumbers } from '../../../shared/graph/linkNumbers.ts'
import { linkLabelOf } from '../../../shared/board/plainText.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import type { PropertyValue } from '../../../shared/catalog/propertyText.ts'

type Ids = readonly TLShape['id'][]

/**
 * Changes some props of components; their cards grow or shrink with what they show. One step of undo.
 */
export function editComponents(
  editor: Editor,
  ids: Ids,
  change: (props: ComponentProps) => Partial<ComponentProps>,
): void {
  edit(editor, ids, 'component', (shape) => {
    const { props } = shape as ComponentShape
    const changed = change(props)
    return { id: shape.id, type: 'component', props: { ...changed, h: heightAfter(props, { ...props, ...changed }) } }
  })
}

export function setProperty(editor: Editor, ids: Ids, key: string, value: PropertyValue): void {
  editComponents(editor, ids, (props) => ({ attrs: withProperty(props, key, value) }))
}

/**
 * Makes components something else. A technology that only the old kind is built with goes, what else was typed stays.
 */
export function setKind(editor: Editor, ids: Ids, kind: string): void {
  const technologies: readonly string[] = findComponent(kind)?.technologies ?? []
  editComponents(editor, ids, (props) => {
    const isOfOldKind = findComponent(props.kind)?.technologies.includes(props.technology) ?? false
    return { kind, technology: isOfOldKind && !technologies.includes(props.technology) ? '' : props.technology }
  })
}

export function editLanes(editor: Editor, ids: Ids, props: Partial<LaneProps>): void {
  edit(editor, ids, 'lane', ({ id }): TLShapePartial<LaneShape> => ({ id, type: 'lane', props }))
}

/** Rewrites what is on links: words, numbers or both; numbers among the words count as numbers. */
export function editLinkLabels(editor: Editor, ids: Ids, change: { words?: string; numbers?: LinkNumbers }): void {
  edit(editor, ids, 'arrow', (shape): TLShapePartial<TLArrowShape> => {
    const before = linkLabelOf(shape as TLArrowShape & JsonObject)
    const after = linkLabelText(changedLabel(readLinkLabel(before), change))
    return { id: shape.id, type: 'arrow', ...(after !== before && { props: { richText: toRichText(after) } }) }
  })
}

/** Locked shapes stay where and what they are until somebody unlocks them here or in the context menu. */
export function setLocked(editor: Editor, ids: Ids, isLocked: boolean): void {
  if (editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint(isLocked ? 'lock' : 'unlock')
  editor.run(() => editor.updateShapes(existing(editor, ids).map(({ id, type }) => ({ id, type, isLocked }))), {
    ignoreShapeLock: true,
  })
}

function edit(editor: Editor, ids: Ids, type: TLShape['type'], change: (shape: TLShape) => TLShapePartial): void {
  if (editor.getIsReadonly()) return
  const shapes = existing(editor, ids).filter((shape) => shape.type === type)
  editor.markHistoryStoppingPoint(`edit ${type}`)
  editor.updateShapes(shapes.map(change))
}

/** Others may have deleted some in the meantime. */
function existing(editor: Editor, ids: Ids): TLShape[] {
  return ids.flatMap((id) => editor.getShape(id) ?? [])
}

function changedLabel(label: LinkLabel, { words, numbers }: { words?: string; numbers?: LinkNumbers }): LinkLabel {
  const typed = words === undefined ? undefined : readLinkLabel(words)
  return { words: typed?.words ?? label.words, numbers: { ...label.numbers, ...typed?.numbers, ...numbers } }
}

function withProperty(props: ComponentProps, key: string, value: PropertyValue): JsonObject {
  const { [key]: _replaced, ...rest } = attrsOf(props) as JsonObject
  return value === undefined ? rest : { ...rest, [key]: value }
}

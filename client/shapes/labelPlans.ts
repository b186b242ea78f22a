import { EditorAtom, type Editor, type TLShapeId } from 'tldraw'
import { middleOf, type Box, type Point } from '../../shared/geometry/box.ts'
import type { LabelPlace } from '../../shared/drawing/links/labelPlaces.ts'
import type { LinkLayout } from '../../shared/drawing/links/linkMarks.ts'

/** Where a label is drawn from afar, told from the place that it has from near. */
export interface LabelPlan {
  /** From the middle of the label at home to the middle of the one that is drawn, px. */
  by: Point
  /** As `LabelPlace` has it. */
  w: number
  h: number
  size: number
  /** Of the link that it was planned for: a plan counts only as long as its link runs as it did then. */
  course: readonly number[]
}

const PLANS = new EditorAtom<ReadonlyMap<string, LabelPlan>>('label plans', () => new Map())

/** From now on labels are drawn so; each that is as before stays the same object, so that nothing is drawn anew. */
export function setLabelPlans(editor: Editor, plans: ReadonlyMap<string, LabelPlan>): void {
  PLANS.update(editor, (before) => {
    if (before.size + plans.size === 0) return before
    return new Map([...plans].map(([id, plan]) => [id, sameAs(before.get(id), plan) ?? plan]))
  })
}

export function planOfPlace({ box, size }: LabelPlace, points: readonly Point[], home: Box): LabelPlan {
  const [from, to] = [middleOf(home), middleOf(box)]
  return { by: { x: to.x - from.x, y: to.y - from.y }, w: box.w, h: box.h, size, course: courseOf(points, home) }
}

/** A link's layout with its label where it was planned; as it is where nothing was, or something has changed since. */
export function withLabelPlan(editor: Editor, id: TLShapeId, layout: LinkLayout): LinkLayout {
  const plan = PLANS.get(editor).get(id)
  const { points, label } = layout
  if (plan === undefined || label === undefined || !isSame(courseOf(points, label.box), plan.course)) return layout
  const { x, y } = middleOf(label.box)
  const box = { x: x + plan.by.x - plan.w / 2, y: y + plan.by.y - plan.h / 2, w: plan.w, h: plan.h }
  return { points, label: { text: label.text, box, size: plan.size } }
}

/** The same for a link wherever it lies, as long as it lies in the same way around its label. */
function courseOf(points: readonly Point[], home: Box): number[] {
  const { x, y } = middleOf(home)
  const ends = [points[0], points.at(-1)].flatMap((end) => (end === undefined ? [] : [end.x - x, end.y - y]))
  return [home.w, home.h, ...ends]
}

/** px by which numbers may differ that were computed in two ways. */
const SLACK_PX = 0.1

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((px, at) => Math.abs(px - (other[at] ?? 0)) < SLACK_PX)
}

function sameAs(before: LabelPlan | undefined, plan: LabelPlan): LabelPlan | undefined {
  const told = ({ by, w, h, size, course }: LabelPlan): number[] => [by.x, by.y, w, h, size, ...course]
  return before !== undefined && isSame(told(before), told(plan)) ? before : undefined
}

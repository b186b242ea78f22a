import { computed, react, unsafe__withoutCapture, type Editor } from 'tldraw'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { labelGround } from '../../../shared/drawing/links/labelGround.ts'
import { placeLabels } from '../../../shared/drawing/links/placeLabels.ts'
import { planOfPlace, setLabelPlans, type LabelPlan } from '../../shapes/labelPlans.ts'
import { labelPxAfar, scaleOfLane } from '../../shapes/wordScales.ts'
import { boardGraphWithCourses } from '../graph/editorGraph.ts'

/** After a change, until nothing else has changed for so long: whoever drags is not kept waiting by labels. */
const CALM_MS = 150

/**
 * Keeps the labels of links as large as they must be to be read where the board is small, as far as there is room for
 * them. They are planned when the camera and the board have come to rest, all at once, and drawn by that plan until
 * they are planned anew.
 */
export function keepLabelsReadable(editor: Editor): void {
  const planner = new LabelPlanner(editor)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = editor.store.listen(
    () => {
      planner.forget()
      clearTimeout(timer)
      timer = setTimeout(() => planner.plan(), CALM_MS)
    },
    { scope: 'document' },
  )
  editor.disposables.add(stop)
  editor.disposables.add(() => clearTimeout(timer))
  editor.disposables.add(react('plan labels', () => planner.follow()))
}

class LabelPlanner {
  readonly #editor: Editor
  readonly #wanted = computed('size of labels', () => labelPxAfar(this.#editor.getEfficientZoomLevel()))
  readonly #rests = computed('the camera rests', () => this.#editor.getCameraState() === 'idle')
  #graph: BoardGraph | undefined
  /** What labels were planned for last; nothing while they need no plan. */
  #planned = ''

  constructor(editor: Editor) {
    this.#editor = editor
  }

  forget(): void {
    this.#graph = undefined
    if (this.#planned !== '') this.#planned = 'something else'
  }

  /** Looks at the camera, and plans when it rests; at once where nothing is planned yet, as when a board opens. */
  follow(): void {
    const isDue = [this.#wanted.get(), this.#editor.getCurrentPageId()].length > 0 && this.#rests.get()
    if (isDue || this.#planned === '') unsafe__withoutCapture(() => this.plan())
  }

  plan(): void {
    if (this.#editor.isDisposed) return
    const wanted = this.#wanted.get()
    const page = this.#editor.getCurrentPageId()
    const planned = wanted === undefined ? '' : `${page} ${wanted}`
    if (planned === this.#planned) return
    if (this.#planned.split(' ')[0] !== page) this.#graph = undefined
    this.#planned = planned
    setLabelPlans(this.#editor, wanted === undefined ? new Map() : this.#plansFor(wanted))
  }

  #plansFor(wanted: number): Map<string, LabelPlan> {
    this.#graph ??= boardGraphWithCourses(this.#editor)
    const ground = labelGround(this.#graph, scaleOfLane(this.#editor.getEfficientZoomLevel()))
    const places = placeLabels(ground, wanted)
    return new Map(
      ground.labelled.flatMap(({ id, points, home }): [string, LabelPlan][] => {
        const place = places.get(id)
        return place === undefined ? [] : [[id, planOfPlace(place, points, home)]]
      }),
    )
  }
}

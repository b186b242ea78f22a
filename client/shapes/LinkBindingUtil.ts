import {
  ArrowBindingUtil,
  type BindingOnChangeOptions,
  type BindingOnShapeChangeOptions,
  type Editor,
  type TLArrowBinding,
} from 'tldraw'

/**
 * tldraw's binding of arrows, which moves an arrow into the common parent of its two ends whenever one of them changes.
 * Undo and redo put back what was, parents included, so that nothing may be moved on top of it; else undo would not
 * restore a board exactly. What others changed is complete as it comes: were every peer to move arrows on top of it,
 * the others would write over somebody's undo.
 */
export class LinkBindingUtil extends ArrowBindingUtil {
  /** What others have changed in the operation that runs. */
  readonly #merged = new Set<string>()

  constructor(editor: Editor) {
    super(editor)
    const note = <R extends { id: string }>(_: R, after: R, source: 'user' | 'remote'): R => {
      if (source === 'remote') this.#merged.add(after.id)
      return after
    }
    const { sideEffects } = editor.store
    editor.disposables.add(sideEffects.registerBeforeChangeHandler('shape', note))
    editor.disposables.add(sideEffects.registerBeforeChangeHandler('binding', note))
    editor.disposables.add(sideEffects.registerOperationCompleteHandler(() => this.#merged.clear()))
  }

  #isGiven(): boolean {
    return this.#merged.size > 0 || isReplaying(this.editor)
  }

  override onAfterChange(options: BindingOnChangeOptions<TLArrowBinding>): void {
    if (!this.#isGiven()) super.onAfterChange(options)
  }

  override onAfterChangeFromShape(options: BindingOnShapeChangeOptions<TLArrowBinding>): void {
    if (!this.#isGiven()) super.onAfterChangeFromShape(options)
  }

  override onAfterChangeToShape(options: BindingOnShapeChangeOptions<TLArrowBinding>): void {
    if (!this.#isGiven()) super.onAfterChangeToShape(options)
  }
}

/** tldraw asks this of itself at the same places, but leaves it out of its types. */
export function isReplaying(editor: Editor): boolean {
  return (editor as Editor & { isReplayingHistory(): boolean }).isReplayingHistory()
}

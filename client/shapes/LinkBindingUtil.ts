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
 * restore a board exactly.
 */
export class LinkBindingUtil extends ArrowBindingUtil {
  override onAfterChange(options: BindingOnChangeOptions<TLArrowBinding>): void {
    if (!isReplaying(this.editor)) super.onAfterChange(options)
  }

  override onAfterChangeFromShape(options: BindingOnShapeChangeOptions<TLArrowBinding>): void {
    if (!isReplaying(this.editor)) super.onAfterChangeFromShape(options)
  }

  override onAfterChangeToShape(options: BindingOnShapeChangeOptions<TLArrowBinding>): void {
    if (!isReplaying(this.editor)) super.onAfterChangeToShape(options)
  }
}

/** tldraw asks this of itself at the same places, but leaves it out of its types. */
function isReplaying(editor: Editor): boolean {
  return (editor as Editor & { isReplayingHistory(): boolean }).isReplayingHistory()
}

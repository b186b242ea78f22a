import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useEditor, useValue, type Editor } from 'tldraw'
import { chooseReaction, reactionsOf, showReactions } from '../../canvas/reactions/editorReactions.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { Icon } from '../../controls/Icon.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { holdFocus } from '../../controls/screen/holdFocus.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import { REACTIONS, type ReactionKind } from '../../sync/presence/reaction.ts'
import { REACTION_LOOKS } from './reactionLooks.ts'
import './Reactions.css'

/** The few reactions, by press or by digit, above the toolbar. */
export function ReactionChoice() {
  const editor = useEditor()
  const isChoosing = useValue('choosing', () => reactionsOf(editor).isChoosing, [editor])
  return isChoosing ? <Choice editor={editor} /> : null
}

function Choice({ editor }: { editor: Editor }) {
  const panel = useRef<HTMLElement>(null)
  const isShown = useValue('shown', () => reactionsOf(editor).isShown, [editor])
  const close = (): void => {
    chooseReaction(editor, false)
    focusCanvas(editor)
  }
  const send = (kind: ReactionKind): void => {
    reactionsOf(editor).send?.(kind)
    close()
  }
  useReservedRoom(panel, 'bottom')
  useFirstFocus(panel)
  useCloseOnPress(editor, panel)
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const key = keyOf(event)
    const kind = REACTIONS[Number(key) - 1]
    if (kind !== undefined) send(kind)
    else if (key === 'Escape') close()
    else if (key === 'ArrowRight') step(panel.current, 1)
    else if (key === 'ArrowLeft') step(panel.current, -1)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      className="ss-reactions"
      data-needs-room="always"
      aria-label="React"
      {...keepFromCanvas(editor)}
      onKeyDown={onKeyDown}
    >
      <div className="ss-reactions-row">
        {REACTIONS.map((kind, at) => (
          <button key={kind} type="button" title={REACTION_LOOKS[kind].says} onClick={() => send(kind)}>
            <Icon node={REACTION_LOOKS[kind].icon} size={20} />
            <span>{REACTION_LOOKS[kind].word}</span>
            <kbd aria-hidden="true">{at + 1}</kbd>
          </button>
        ))}
      </div>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          onChange={({ currentTarget }) => showReactions(editor, currentTarget.checked)}
        />
        Show me what others send
      </label>
    </section>
  )
}

function useFirstFocus(panel: { current: HTMLElement | null }): void {
  useEffect(() => {
    const first = panel.current?.querySelector('button')
    return first ? holdFocus(first) : undefined
  }, [panel])
}

function useCloseOnPress(editor: Editor, panel: { current: HTMLElement | null }): void {
  useEffect(() => {
    const onPress = ({ target }: PointerEvent): void => {
      const isInside = target instanceof Node && panel.current?.contains(target) === true
      if (!isInside && target instanceof Element && target.closest('.tl-canvas') !== null) chooseReaction(editor, false)
    }
    const container = editor.getContainer()
    container.addEventListener('pointerdown', onPress, { capture: true })
    return () => container.removeEventListener('pointerdown', onPress, { capture: true })
  }, [editor, panel])
}

function step(panel: HTMLElement | null, by: number): void {
  const buttons = [...(panel?.querySelectorAll('button') ?? [])]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}

import { X } from 'lucide'
import {
  useId,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react'
import { Button } from './Button.tsx'
import { isComposing } from './keys/keyOf.ts'
import './Dialog.css'

export interface DialogProps {
  title: string
  onClose: () => void
  /** Takes most of the screen: for galleries and diagrams. */
  wide?: boolean
  children: ReactNode
  /** Buttons at the bottom, the main one last. */
  actions?: ReactNode
}

/** A modal on the `<dialog>` element: the browser keeps the focus inside, and gives it back afterwards. */
export function Dialog({ title, onClose, wide = false, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // React's own autoFocus comes too early: the dialog is not open then, and takes its first button.
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element?.close()
  }, [])
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  const cancel = (event: SyntheticEvent) => {
    // The parent decides by unmounting, because a dialog that closed itself would leave its state behind.
    event.preventDefault()
    onClose()
  }
  return (
    // The listeners only end what would leak out; everything in them also has a key and a button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={wide ? 'ss-dialog ss-dialog-wide' : 'ss-dialog'}
      aria-labelledby={titleId}
      onCancel={cancel}
      onMouseDown={closeOnBackdrop}
      onKeyDown={keepKeys}
    >
      <div className="ss-dialog-body">
        <header className="ss-dialog-head">
          <h2 id={titleId}>{title}</h2>
          <Button look="icon" icon={X} aria-label="Close" onClick={onClose} />
        </header>
        {children}
        {actions !== undefined && <footer className="ss-dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  )
}

// The canvas listens for single letters on the document; typing in a dialog must not pick tools there.
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation()
  // Else the Enter or Escape that ends a composed word could send the form or close the dialog.
  if (isComposing(event) && ['Enter', 'Escape'].includes(event.key)) event.preventDefault()
}

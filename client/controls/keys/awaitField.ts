import { keyOf } from './keyOf.ts'

/** After so long nobody waits for a field any more. */
const LONGEST_MS = 10_000
const MISSING = 'sevenstep-field-missing'

/**
 * Takes the keys from now on, for a field that was asked for and whose code or panel is not there yet: what is typed
 * goes into the first field that takes the focus. It gives up at Escape, at a press anywhere, when the field is said to
 * be missing and after a while.
 *
 * @param onGiveUp gives the keys back to where they came from
 */
export function awaitField(parent: HTMLElement, onGiveUp: () => void): void {
  const document = parent.ownerDocument
  const early = createEarly(document)
  const ended = new AbortController()
  const { signal } = ended
  const kept: Kept[] = []
  const end = (): void => {
    clearTimeout(timer)
    ended.abort()
    early.remove()
  }
  const giveUp = (): void => {
    if (signal.aborted) return
    end()
    onGiveUp()
  }
  const onBlur = ({ relatedTarget: taker }: FocusEvent): void => {
    // The window alone lost the keys, and gives them back here.
    if (taker === null && document.activeElement === early) return
    // Not at once, because who gives a field the keys may select what stands in it next.
    queueMicrotask(() => {
      if (signal.aborted) return
      const words = [...kept, early.value]
      end()
      if (isField(taker)) void typeInto(taker, words)
    })
  }
  const timer = setTimeout(giveUp, LONGEST_MS)
  early.addEventListener('keydown', (event) => keepKey(event, kept, giveUp), { signal })
  early.addEventListener('blur', onBlur, { signal })
  document.addEventListener('pointerdown', giveUp, { capture: true, signal })
  document.addEventListener(MISSING, giveUp, { signal })
  parent.append(early)
  early.focus({ preventScroll: true })
}

/** Words, and the Enter behind them. */
type Kept = string | KeyboardEvent

function keepKey(event: KeyboardEvent, kept: Kept[], giveUp: () => void): void {
  event.stopPropagation()
  const key = keyOf(event)
  if (key === 'Escape' || key === 'Tab' || key === 'Enter') event.preventDefault()
  if (key === 'Escape') giveUp()
  const early = event.currentTarget
  if (key !== 'Enter' || !isField(early)) return
  kept.push(early.value, event)
  early.value = ''
}

/** Says that a part of the page did not come, and so no field in it. */
export function sayFieldMissing(): void {
  document.dispatchEvent(new Event(MISSING))
}

function createEarly(document: Document): HTMLTextAreaElement {
  const early = document.createElement('textarea')
  early.className = 'ss-hidden'
  early.setAttribute('aria-label', 'Opening')
  early.autocapitalize = 'off'
  early.spellcheck = false
  return early
}

type Field = HTMLInputElement | HTMLTextAreaElement

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Enter is pressed in the field, because it may send what stands before it. */
async function typeInto(field: Field, words: readonly Kept[]): Promise<void> {
  const { ownerDocument: document } = field
  for (const one of words) {
    if (document.activeElement !== field) return
    if (typeof one !== 'string') press(field, one)
    else if (one !== '') document.execCommand('insertText', false, one)
    // A field that is drawn anew by what was typed has to be, before the next key means that.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.resolve()
  }
}

function press(field: Field, { key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const init = { bubbles: true, cancelable: true, key, code, shiftKey, altKey, ctrlKey, metaKey }
  const isTaken = !field.dispatchEvent(new KeyboardEvent('keydown', init))
  if (!isTaken && field instanceof HTMLTextAreaElement) field.ownerDocument.execCommand('insertText', false, '\n')
}

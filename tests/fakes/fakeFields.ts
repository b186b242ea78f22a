import { vi } from 'vitest'

/** As much of a page as fields, keys and the focus are: events do not bubble. */
export class FakeElement extends EventTarget {
  className = ''
  value = ''
  isSelected = false
  isThere = true
  readonly ownerDocument: FakeDocument

  constructor(document: FakeDocument) {
    super()
    this.ownerDocument = document
  }

  focus(): void {
    const before = this.ownerDocument.activeElement
    this.ownerDocument.activeElement = this
    before?.dispatchEvent(Object.assign(new Event('blur'), { relatedTarget: this }))
  }

  select(): void {
    this.isSelected = true
  }

  append(child: FakeElement): void {
    child.isThere = true
  }

  remove(): void {
    this.isThere = false
  }

  setAttribute(): void {}
}

export class FakeField extends FakeElement {}

export class FakeDocument extends EventTarget {
  activeElement: FakeElement | undefined
  readonly made: FakeField[] = []

  createElement(): FakeField {
    const field = new FakeField(this)
    this.made.push(field)
    return field
  }

  execCommand(_command: string, _shown: boolean, text: string): void {
    const field = this.activeElement!
    field.value = field.isSelected ? text : field.value + text
    field.isSelected = false
  }

  /** As a browser types into what has the focus; returns the keys that went on to what lies around it. */
  type(...keys: string[]): string[] {
    return keys.filter((key) => {
      const event = fakeKey({ key })
      const goesOn = vi.spyOn(event, 'stopPropagation').mockClear()
      this.activeElement!.dispatchEvent(event)
      if (!event.defaultPrevented && key.length === 1) this.execCommand('insertText', false, key)
      return goesOn.mock.calls.length === 0
    })
  }
}

class FakeKey extends Event {
  constructor(type: string, init: KeyboardEventInit) {
    super(type, init)
    Object.assign(this, { key: '', code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 0 })
    const { bubbles: _bubbles, cancelable: _cancelable, ...rest } = init
    Object.assign(this, rest)
  }

  getModifierState(): boolean {
    return false
  }
}

export function fakeKey(init: KeyboardEventInit): Event {
  return new FakeKey('keydown', { cancelable: true, ...init })
}

/** Puts it in the place of a browser's. */
export function standIn(document: FakeDocument): void {
  vi.stubGlobal('document', document)
  vi.stubGlobal('KeyboardEvent', FakeKey)
  vi.stubGlobal('HTMLInputElement', FakeField)
  vi.stubGlobal('HTMLTextAreaElement', FakeField)
}

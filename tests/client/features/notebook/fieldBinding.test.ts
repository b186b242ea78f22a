import { atom } from '@tldraw/state'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FieldBinding, type TypingField } from '../../../../client/features/notebook/fieldBinding.ts'
import { NotebookPage } from '../../../../client/sync/notebook/notebookPage.ts'
import { MAX_PAGE_LENGTH, textName } from '../../../../shared/notebook/pages.ts'
import { seeded } from '../../../fakes/random.ts'

/** A textarea without a browser. */
class Field implements TypingField {
  #value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection: TypingField['selectionDirection'] = 'none'

  get value(): string {
    return this.#value
  }

  set value(value: string) {
    this.#value = value
    this.setSelectionRange(value.length, value.length)
  }

  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = Math.min(start ?? 0, this.#value.length)
    this.selectionEnd = Math.min(end ?? 0, this.#value.length)
  }

  /** As keys do: over what is selected. */
  type(typed: string): void {
    const at = this.selectionStart + typed.length
    this.value = this.#value.slice(0, this.selectionStart) + typed + this.#value.slice(this.selectionEnd)
    this.setSelectionRange(at, at)
  }

  get marked(): string {
    return `${this.#value.slice(0, this.selectionStart)}|${this.#value.slice(this.selectionStart)}`
  }
}

class Person {
  readonly doc = new Y.Doc()
  readonly mayWrite = atom('may write', true)
  readonly page: NotebookPage
  readonly field = new Field()
  readonly binding: FieldBinding
  full = 0

  constructor(clientID: number) {
    this.doc.clientID = clientID
    this.page = new NotebookPage(this.doc, 'clarify', this.mayWrite)
    this.binding = new FieldBinding(this.field, this.page, () => (this.full += 1))
  }

  type(typed: string, start = this.field.selectionStart, end = start): void {
    this.field.setSelectionRange(start, end)
    this.field.type(typed)
    this.binding.typed()
  }

  hear({ doc }: Person): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.doc)), 'server')
  }
}

function two(text = ''): [Person, Person] {
  const [ada, ben] = [new Person(1), new Person(2)]
  ada.type(text)
  ben.hear(ada)
  return [ada, ben]
}

describe('a caret', () => {
  test('stays at its letter when others write before and behind it', () => {
    const [ada, ben] = two('one two')
    ben.field.setSelectionRange(4, 4)
    ada.type('zero ', 0)
    ada.type(' three', ada.field.value.length)
    ben.hear(ada)
    expect(ben.field.marked).toBe('zero one |two three')
  })

  test('is not taken along by who writes at the same place', () => {
    const [ada, ben] = two('ab')
    ben.field.setSelectionRange(1, 1)
    ada.type('XY', 1)
    ben.hear(ada)
    expect(ben.field.marked).toBe('a|XYb')
  })

  test('goes to what an undo brought back, and the undo leaves what others wrote', () => {
    const [ada, ben] = two('')
    ada.type('mine')
    ben.hear(ada)
    ben.type(' theirs', 4)
    ada.hear(ben)
    ada.page.undo()
    expect(ada.field.marked).toBe('| theirs')
    ada.page.redo()
    expect(ada.field.marked).toBe('mine| theirs')
  })

  test('what others wrote is no step of undo', () => {
    const [ada, ben] = two('theirs')
    ben.page.undo()
    expect(ben.field.value).toBe('theirs')
    expect(ada.field.value).toBe('theirs')
  })
})

describe('an input method', () => {
  test('is left alone while it composes, and its word then goes where it was begun', () => {
    const [ada, ben] = two('ab')
    ben.field.setSelectionRange(1, 1)
    ben.binding.composing()
    ben.field.type('に')
    ben.binding.typed()
    ada.type('>> ', 0)
    ada.type('!', ada.field.value.length)
    ben.hear(ada)
    expect(ben.field.value).toBe('aにb')
    ben.field.setSelectionRange(1, 2)
    ben.field.type('日')
    ben.binding.composed()
    expect(ben.field.marked).toBe('>> a日|b!')
    ada.hear(ben)
    expect(ada.field.value).toBe('>> a日b!')
  })

  test('that gives up shows what came meanwhile', () => {
    const [ada, ben] = two('ab')
    ben.binding.composing()
    ada.type('c', 2)
    ben.hear(ada)
    ben.binding.composed()
    expect(ben.field.value).toBe('abc')
  })
})

test('a page that is full takes what there is room for and says so', () => {
  const [ada] = two('x'.repeat(MAX_PAGE_LENGTH - 2))
  ada.type('a😀', 0)
  expect([ada.field.value.length, ada.field.value.slice(0, 3), ada.full]).toEqual([MAX_PAGE_LENGTH - 1, 'axx', 1])
  ada.type('bc', 0)
  expect([ada.field.value.length, ada.full]).toEqual([MAX_PAGE_LENGTH, 2])
})

test('who may not write has the field put back', () => {
  const [ada] = two('ab')
  ada.mayWrite.set(false)
  ada.type('c', 2)
  expect(ada.field.value).toBe('ab')
})

test('what may not be shown is put into the field as it is shown', () => {
  const [ada] = two('')
  ada.type('a\u0007b')
  expect(ada.field.marked).toBe('a b|')
})

/** Three people type into one page, at times by an input method, and hear of each other late. */
function typeAtOnce(seed: number): Person[] {
  const random = seeded(seed)
  const people = [new Person(1), new Person(2), new Person(3)]
  const composing = new Set<Person>()
  for (let turn = 0; turn < 200; turn++) {
    const person = random.pick(people)
    const { field, binding, page, doc } = person
    const length = [...field.value].length
    const at = [...field.value].slice(0, random.int(length + 1)).join('').length
    const next = [...field.value.slice(at)].slice(0, random.int(3)).join('').length
    switch (random.int(7)) {
      case 0:
        if (!composing.has(person)) {
          composing.add(person)
          field.setSelectionRange(at, at)
          binding.composing()
        }
        break
      case 1:
        composing.delete(person)
        binding.composed()
        break
      case 2:
        if (!composing.has(person)) (random.int(2) === 0 ? page.undo : page.redo).call(page)
        break
      case 3:
        people.forEach((other) => other !== person && random.int(2) === 0 && other.hear(person))
        break
      case 4:
        doc.getText(textName('clarify')).insertEmbed(0, { turn })
        break
      default:
        if (!composing.has(person)) field.setSelectionRange(at, at + next)
        field.type(random.pick(['a', 'bc', '', '\n- ', '😀', 'é']))
        binding.typed()
    }
    const { text } = page.shown.get()
    expect(composing.has(person) ? text : field.value).toBe(text)
  }
  for (const person of people) person.binding.composed()
  for (const from of people) for (const to of people) to.hear(from)
  return people
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))('fields of people who type at once become equal, %d', (seed) => {
  const [first, ...others] = typeAtOnce(seed)
  expect(first!.field.value.length).toBeGreaterThan(0)
  for (const { field, page } of others) expect([field.value, page.shown.get().text]).toEqual([first!.field.value, first!.field.value])
})

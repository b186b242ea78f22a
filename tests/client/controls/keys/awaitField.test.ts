import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { awaitField, sayFieldMissing } from '../../../../client/controls/keys/awaitField.ts'
import { FakeDocument, FakeElement, FakeField, standIn } from '../../../fakes/fakeFields.ts'

const giveUp = vi.fn<() => void>()
let page: FakeDocument
let field: FakeField

beforeEach(() => {
  vi.useFakeTimers()
  giveUp.mockClear()
  page = new FakeDocument()
  standIn(page)
  field = new FakeField(page)
  awaitField(new FakeElement(page) as unknown as HTMLElement, giveUp)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** In microtasks, before any other key can come. */
async function handedOver(): Promise<void> {
  for (let step = 0; step < 20; step++) await Promise.resolve()
}

it('what is typed before the field is there goes into it, and nothing of it to the board', async () => {
  expect(page.type('e', ' ', 'T', 'Backspace')).toEqual([])
  field.value = 'old'
  field.focus()
  field.select()
  await handedOver()
  expect([field.value, page.activeElement]).toEqual(['e T', field])
  expect(page.made[0]!.isThere).toBe(false)
  vi.runAllTimers()
  expect(giveUp).not.toHaveBeenCalled()
})

it('Enter is pressed in the field where it was pressed, and begins a line in one that leaves it alone', async () => {
  page.type('a', 'Enter', 'b')
  const atEnter = vi.fn<(value: string) => void>()
  field.addEventListener('keydown', () => atEnter(field.value))
  field.focus()
  await handedOver()
  expect(atEnter.mock.calls).toEqual([['a']])
  expect(field.value).toBe('a\nb')
})

it('an Enter that sends takes what stood before it, and the rest is the next', async () => {
  page.type('a', 'Enter', 'b')
  field.addEventListener('keydown', (event) => {
    event.preventDefault()
    field.value = ''
  })
  field.focus()
  await handedOver()
  expect(field.value).toBe('b')
})

it.each<[string, () => void]>([
  ['Escape', () => void page.type('Escape')],
  ['a press anywhere', () => void page.dispatchEvent(new Event('pointerdown'))],
  ['the word that its panel is missing', () => sayFieldMissing()],
  ['waiting for too long', () => void vi.runAllTimers()],
])('%s ends it once, and the keys go back', async (_what, end) => {
  expect(page.type('e', 'Tab')).toEqual([])
  end()
  end()
  expect(giveUp).toHaveBeenCalledTimes(1)
  field.focus()
  await handedOver()
  expect([field.value, page.made[0]!.isThere]).toEqual(['', false])
})

it('a window that is left and come back to goes on', async () => {
  page.type('a')
  page.activeElement!.dispatchEvent(Object.assign(new Event('blur'), { relatedTarget: null }))
  await handedOver()
  page.type('b')
  field.focus()
  await handedOver()
  expect(field.value).toBe('ab')
})

it('what is no field takes the keys alone', async () => {
  page.type('e')
  const button = new FakeElement(page)
  button.focus()
  await handedOver()
  vi.runAllTimers()
  expect([button.value, page.made[0]!.isThere]).toEqual(['', false])
  expect(giveUp).not.toHaveBeenCalled()
})

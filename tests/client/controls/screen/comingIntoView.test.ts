import { expect, test } from 'vitest'
import { watchComingIntoView } from '../../../../client/controls/screen/comingIntoView.ts'
import { RECENT_BOARDS_KEY } from '../../../../client/memory/recentBoards.ts'

function tab() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState })
  const window = new EventTarget()
  let acts = 0
  const stop = watchComingIntoView({ window, document }, () => acts++)
  const stored = (key: string) => window.dispatchEvent(Object.assign(new Event('storage'), { key }))
  return { document, window, stop, stored, acts: async () => { await Promise.resolve(); return acts } }
}

test.each([['document', 'visibilitychange'], ['window', 'focus'], ['window', 'pageshow']] as const)('the %s’s %s brings a page into view', async (target, name) => {
  const one = tab()
  one[target].dispatchEvent(new Event(name))
  expect(await one.acts()).toBe(1)
})

test('what happens together counts once, what comes later counts again', async () => {
  const one = tab()
  one.document.dispatchEvent(new Event('visibilitychange'))
  one.window.dispatchEvent(new Event('focus'))
  expect(await one.acts()).toBe(1)
  one.window.dispatchEvent(new Event('focus'))
  expect(await one.acts()).toBe(2)
})

test('a page that goes out of view asks nothing, but for a board that another tab opened', async () => {
  const one = tab()
  one.document.visibilityState = 'hidden'
  one.document.dispatchEvent(new Event('visibilitychange'))
  one.stored('something.else')
  expect(await one.acts()).toBe(0)
  one.stored(RECENT_BOARDS_KEY)
  expect(await one.acts()).toBe(1)
})

test('nothing comes after its end, not even what was due', async () => {
  const one = tab()
  one.window.dispatchEvent(new Event('focus'))
  one.stop()
  one.window.dispatchEvent(new Event('focus'))
  expect(await one.acts()).toBe(0)
})

import { createUserId, InstancePresenceRecordType, PageRecordType } from '@tldraw/tlschema'
import type { Page } from 'playwright/test'
import type { Peer } from '../server/support/peer.ts'
import { expect, test } from './support/boards.ts'
import { drawn } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'

const WIDTHS = [320, 390, 600, 820, 1024, 1280]
const LONG = 'A board about recommending videos to everybody, with a title that nobody would read to its end'

/** What of the strip is cut off, lies over something else of it, or is too small for a finger. */
function faultsOf(page: Page): Promise<string[]> {
  return page.locator('.ss-strip').evaluate((strip) => {
    const shown = [...strip.querySelectorAll('a, button, input')].filter((one) => one.checkVisibility() && one.closest('[popover]') === null && !one.matches('.ss-hidden'))
    const boxes = shown.map((one) => ({ name: one.getAttribute('aria-label') ?? one.tagName, box: one.getBoundingClientRect() }))
    const least = matchMedia('(pointer: coarse)').matches ? 43.5 : 24
    const meets = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 0.5 && b.left < a.right - 0.5
    return boxes.flatMap(({ name, box }, at) => [
      ...(box.left < 0 || box.right > innerWidth + 0.5 ? [`${name} is cut off`] : []),
      ...(box.width < least || box.height < least ? [`${name} is ${box.width} x ${box.height}`] : []),
      ...boxes.slice(at + 1).flatMap((other) => (meets(box, other.box) ? [`${name} lies over ${other.name}`] : [])),
    ])
  })
}

test('the strip gives way to people and to a long title: nothing is cut, nothing overlaps, Share stays, at every width', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id, title: LONG })
  const mouse = await joinBoard(board, { seat: 'host' })
  const touch = await joinBoard(board, { seat: 'host', hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
  for (const people of [1, 3, 12]) {
    for (let more = await peersOf(touch); more < people - 1; more += 1) appear(await rawPeer(board), more)
    await expect.poll(() => peersOf(touch)).toBeGreaterThanOrEqual(people - 1)
    for (const page of [mouse, touch]) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 700 })
        await drawn(page)
        expect(await faultsOf(page), `${people} people, ${width} px`).toEqual([])
        await expect(page.getByRole('button', { name: 'Share this board' })).toBeInViewport({ ratio: 0.95 })
      }
    }
  }
  await test.step('what has no room is in the menu, people are behind their count', async () => {
    await touch.setViewportSize({ width: 320, height: 700 })
    await drawn(touch)
    await touch.getByRole('button', { name: 'More of this board' }).tap()
    await expect(touch.getByRole('button', { name: 'Interview kit' })).toBeVisible()
    await expect(touch.getByRole('radio', { name: 'Dark' })).toBeAttached()
    await touch.getByRole('button', { name: 'Export an image' }).tap()
    await expect(touch.getByRole('dialog', { name: 'Export' })).toBeVisible()
    await touch.keyboard.press('Escape')
    await touch.getByRole('button', { name: /other people are here/ }).tap()
    await expect(touch.getByRole('dialog', { name: 'People on this board' }).getByRole('listitem')).toHaveCount(await peersOf(touch) + 1)
  })
})

/** Shows itself to the others, as a canvas does when it is open. */
function appear({ provider }: Peer, number: number): void {
  const id = InstancePresenceRecordType.createId(String(provider.awareness.clientID))
  const userName = `Person ${number}`
  provider.awareness.setLocalStateField('presence', InstancePresenceRecordType.create({
    id, userName, userId: createUserId(userName), currentPageId: PageRecordType.createId('page'), color: '#b91c1c',
  }))
}

/** How many others a page knows of. */
async function peersOf(page: Page): Promise<number> {
  const count = page.locator('.ss-people-count')
  return (await count.count()) === 0 ? 0 : Number((await count.textContent())?.trim())
}

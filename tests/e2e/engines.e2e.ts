import { expect, test } from './support/fixtures.ts'
import { whyNoEngine } from '../../scripts/lib/engines.mjs'
import { driveChromium } from './support/engines/chromium.ts'
import { driveFirefox } from './support/engines/firefox.ts'
import { handsAt, type Driven } from './support/engines/hands.ts'
import { soon } from './support/engines/waits.ts'
import { driveWebKit } from './support/engines/webkit.ts'

const ENGINES: readonly { name: string; drive: () => Promise<Driven> }[] = [
  { name: 'Chromium', drive: driveChromium },
  { name: 'Firefox', drive: driveFirefox },
  { name: 'WebKit', drive: driveWebKit },
]

const BOX = `document.querySelector('[aria-label="Insert a component"]')`
const FIELD = `document.querySelector('[aria-label="Component title"]')`
const CARDS = `[...document.querySelectorAll('.tl-shape[data-shape-type=component]')]`
const LINKS = `document.querySelectorAll('.tl-shape[data-shape-type=arrow]').length`
const TEXTS = `${CARDS}.map((card) => [...card.querySelectorAll('text')].map((line) => line.textContent).join(' '))`

for (const { name, drive } of ENGINES) {
  test(`the first minutes on a board, in ${name}`, async ({ server }) => {
    const missing = whyNoEngine(name)
    if (missing !== undefined) process.stdout.write(`${missing}\n`)
    test.skip(missing !== undefined, missing)
    const browser = await drive()
    try {
      await walk(browser, server.url)
    } finally {
      await browser.close()
    }
  })
}

async function walk(browser: Driven, url: string): Promise<void> {
  const hands = handsAt(browser)
  const comes = (what: string, expression: string): Promise<true> =>
    soon(what, async () => (await browser.ask<boolean>(`Boolean(${expression})`)) || undefined) as Promise<true>
  const boxOf = async (expression: string): Promise<{ x: number; y: number; w: number; h: number }> => {
    await comes(`${expression} is there`, expression)
    return browser.ask(`(({ x, y, width, height }) => ({ x, y, w: width, h: height }))((${expression}).getBoundingClientRect())`)
  }
  const clickOn = async (expression: string): Promise<void> => {
    const { x, y, w, h } = await boxOf(expression)
    await hands.click(x + w / 2, y + h / 2)
  }
  const say = async (line: string): Promise<void> => {
    await hands.press('/')
    await comes('the box opens by its key and has the keys', `document.activeElement === ${BOX}`)
    await hands.type(line)
    await comes('what was typed is whole', `${BOX}.value === ${JSON.stringify(line)}`)
    await hands.press('Enter')
    await hands.press('Escape')
    await comes('the box closes', `${BOX} === null`)
  }

  await browser.goto(url)
  await clickOn(`[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Just a board')`)
  await comes('the field for a name has the keys', `document.activeElement?.matches('.ss-name input')`)
  await hands.type('Robin')
  await hands.press('Enter')
  await comes('the name is kept', `document.querySelector('[aria-label*="You are Robin"]') && !document.querySelector('.ss-name')`)

  await say('ranker')
  await comes('one component is there', `${CARDS}.length === 1`)
  const grip = async (): Promise<{ x: number; y: number }> => {
    const { x, y, w, h } = await boxOf(`${CARDS}[0]`)
    return { x: x + w * 0.16, y: y + h * 0.3 }
  }
  const at = await grip()
  await hands.doubleClick(at.x, at.y)
  await comes('the title opens under the mouse and has the keys', `document.activeElement === ${FIELD}`)
  await hands.type('Watch time')
  await hands.press('Enter')
  await comes('every letter is in the title', `${FIELD} === null && ${TEXTS}[0].includes('Watch time')`)

  await hands.drag(at.x, at.y, 40, 60)
  await comes('the component was dragged', `Math.abs(${CARDS}[0].getBoundingClientRect().y + ${CARDS}[0].getBoundingClientRect().height * 0.3 - ${at.y}) > 30`)
  await say('feature store')
  await comes('a linked neighbour is there', `${CARDS}.length === 2 && ${LINKS} === 1`)
  await say('client -> gateway')
  await comes('the line is drawn', `${CARDS}.length === 4 && ${LINKS} === 2`)
  await comes('all is saved', `document.querySelector('[data-testid=save-status]')?.textContent === 'Saved'`)

  await browser.reload()
  await comes('a reload shows all of it', `${CARDS}.length === 4 && ${LINKS} === 2 && ${TEXTS}.some((text) => text.includes('Watch time'))`)
  expect(await browser.ask(`document.querySelector('.ss-name') === null`)).toBe(true)
}

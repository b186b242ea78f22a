import { chromium } from 'playwright'
import { findBrowser } from '../../../../scripts/lib/browser.mjs'
import type { Driven, Source } from './hands.ts'

/** The browser of the other tests, driven by the same steps as those of other engines. */
export async function driveChromium(): Promise<Driven> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const named: Readonly<Record<string, string>> = { '\uE007': 'Enter', '\uE00C': 'Escape', '\uE009': 'Control' }
  let clicks = 0
  const step = async (action: Record<string, unknown>): Promise<void> => {
    const key = named[String(action['value'])] ?? String(action['value'])
    switch (action['type']) {
      case 'pointerMove': clicks = 0; return page.mouse.move(Number(action['x']), Number(action['y']))
      case 'pointerDown': clicks += 1; return page.mouse.down({ clickCount: clicks })
      case 'pointerUp': return page.mouse.up({ clickCount: clicks })
      case 'keyDown': return page.keyboard.down(key)
      case 'keyUp': return page.keyboard.up(key)
      default: return undefined
    }
  }
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    ask: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    async perform(sources: Source[]) {
      for (const { actions } of sources) for (const action of actions) await step(action)
    },
    close: () => browser.close(),
  }
}

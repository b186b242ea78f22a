import axe, { type AxeResults } from 'axe-core'
import { expect, type Page } from 'playwright/test'

/** Fails with a list when axe finds something serious or critical on the page, tldraw's interface included, or in one part of it. */
export async function expectAccessible(page: Page, where: string, part = 'html'): Promise<void> {
  // Not by a script tag, because the page's content security policy lets none of ours in.
  await page.evaluate(axe.source)
  await page.evaluate(endOfMotion)
  const found = await page.evaluate((include) => (globalThis as unknown as { axe: typeof axe }).axe.run({ include: [include] }, { resultTypes: ['violations'] }), part)
  // Soft, so that one run shows the flaws of every page.
  expect.soft(flawsIn(found), `axe on ${where}`).toEqual([])
}

function flawsIn({ violations }: AxeResults): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) => nodes.map(({ target, html, failureSummary }) => `${impact} ${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ').slice(0, 220) ?? ''}`))
}

/** Runs in the page: what fades in has another contrast than it will have. What goes on for ever is not waited for. */
async function endOfMotion(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
  await Promise.all(ending.map((one) => one.finished.catch(() => undefined)))
}

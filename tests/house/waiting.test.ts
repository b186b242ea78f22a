import { expect, test } from 'vitest'
import { layerOf, readHouse } from './support/house.ts'
import { at, type SourceFile } from './support/sourceFile.ts'

/** Ways to wait for time instead of for an event. The pattern is put together, so that this file keeps its own rule. */
const SLEEPS = new RegExp(`${'new Pro'}mise[^;\\n]*setTimeout|${'timers/'}promises|${'waitFor'}Timeout\\(|\\bsleep\\(`)

/** Helpers that ask again until something is true own the only pauses. A benchmark measures time, and a soak lets a day pass. */
const MAY_PAUSE = /^tests\/(kit|e2e\/support|bench|soak)\//

function sleepViolations(file: SourceFile): string[] {
  if (layerOf(file.path) !== 'tests' || MAY_PAUSE.test(file.path)) return []
  const match = SLEEPS.exec(file.text)
  return match ? [`${at(file, match.index)} sleeps: wait for what has to happen, or hand the test a clock`] : []
}

test('no test sleeps', () => {
  expect(readHouse().flatMap(sleepViolations)).toEqual([])
})

test.each(['await new Pro' + 'mise((resolve) => setTimeout(resolve, 50))', "import { setTimeout } from 'node:timers/" + "promises'", 'await page.waitFor' + 'Timeout(100)', 'await sle' + 'ep(5)'])('%j is refused', (text) => {
  expect(sleepViolations({ path: 'tests/sync/a.test.ts', text })).toHaveLength(1)
  expect(sleepViolations({ path: 'tests/kit/until.ts', text })).toEqual([])
})

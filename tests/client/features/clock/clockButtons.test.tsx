import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClockButtons } from '../../../../client/features/clock/ClockPanel.tsx'
import { FACTS } from '../../../../shared/protocol/facts.ts'

const startButton = (isWhole: boolean): string =>
  renderToStaticMarkup(<ClockButtons clock={FACTS.clock.initial} act={() => {}} isBusy={false} isWhole={isWhole} />)

test('a clock waits, and says why, while the minutes that are typed are no round', () => {
  expect(startButton(true)).not.toMatch(/disabled/)
  expect(startButton(false)).toMatch(/disabled=""/)
  expect(startButton(false)).toContain('title="The minutes that were typed are no round, so the clock does not start."')
})

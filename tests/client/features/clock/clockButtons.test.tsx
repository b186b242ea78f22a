import { Children, isValidElement, type ReactNode } from 'react'
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

/** The listeners of all buttons in what is drawn, by their words. */
function listeners(of: ReactNode): [string, (event: { detail: number }) => void][] {
  return Children.toArray(of).flatMap((one) => {
    if (!isValidElement<Record<string, unknown> & { children?: ReactNode }>(one)) return []
    const { onClick, children } = one.props
    const words = String(one.props['aria-label'] ?? children)
    return onClick === undefined ? listeners(children) : [[words, onClick as (event: { detail: number }) => void]]
  })
}

test.each([['Next', 'next'], ['Back a step', 'back'], ['Pause the clock', 'pause']])('a double click on “%s” does it once', (words, does) => {
  const acts: string[] = []
  const buttons = ClockButtons({ clock: { ...FACTS.clock.initial, phase: 'running', part: 1 }, act: (one) => void acts.push(one), isBusy: false, isWhole: true })
  const press = new Map(listeners(buttons)).get(words)
  for (const detail of [1, 2]) press?.({ detail })
  expect(acts).toEqual([does])
})

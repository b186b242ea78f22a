import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { useSeedChoice, type SeedChoice } from '../../../../client/features/newBoard/useSeedChoice.ts'

/** What is said at the field, and what a board is made from, once this was typed and the board is asked for. */
function asked(typed: string | undefined): { taken: ReturnType<SeedChoice['take']>; problem: string | undefined } {
  let [taken, problem]: [ReturnType<SeedChoice['take']>, string | undefined] = [undefined, undefined]
  let isTyped = false
  let isAsked = false
  // State that is set while it renders is drawn at once, without a browser.
  function Field() {
    const choice = useSeedChoice('visual-search')
    problem = choice.problem
    if (!isTyped) {
      isTyped = true
      choice.setTyped(typed)
    } else if (!isAsked) {
      isAsked = true
      taken = choice.take()
    }
    return null
  }
  renderToStaticMarkup(<Field />)
  return { taken, problem }
}

test('the seed that stands in the field counts, dealt or not', () => {
  expect(asked(' K3V-9z1 ')).toEqual({ taken: { seed: 'k3v9z1' }, problem: undefined })
  expect(asked(undefined)).toEqual({ taken: {}, problem: undefined })
})

test.each(['', 'k3v9z', 'k3v9z1a'])('%j is no seed: nothing is made, and the field says what one is', (typed) => {
  expect(asked(typed)).toEqual({ taken: undefined, problem: 'A seed is six letters or digits, like k3v9z1.' })
})

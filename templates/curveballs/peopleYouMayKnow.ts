import type { Curveball } from '../../shared/interview/curveballs.ts'

export const peopleYouMayKnowCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'no-address-books',
    title: 'Address books are closed',
    says: 'Phones no longer hand out address books: uploads of contacts fall by nine tenths within a month.',
    look: {
      mid: 'Other sources carry more: common connections, work, places of study.',
      senior: 'Newcomers lose their best signal: what is asked at sign-up, one first connection and its neighbours; features that go missing slowly and for some phones first.',
      staff: 'Whether what is left is fair to those without a network; what of the old uploads may still be used; which growth was owed to them.',
    },
    touches: { traits: ['generates-candidates', 'stores-features', 'monitors'], kinds: ['graph-store', 'ranker', 'batch-etl'] },
  },
  {
    id: 'fake-circle',
    title: 'Two million false members',
    says: 'Two million false profiles have linked themselves to each other and, over half a year, to real members.',
    look: {
      mid: 'Removes them and their links; no suggestions from them.',
      senior: 'What they did to common neighbours, embeddings and labels; a graph without them for training; signals of circles; how not to hit a real new community.',
      staff: 'What the members who accepted are told; acceptance as a metric that was fed; a price for false links in the design itself.',
    },
    touches: { traits: ['learns', 'makes-features', 'filters'], kinds: ['graph-store', 'candidate-generator', 'user-reports', 'policy-engine'] },
  },
]

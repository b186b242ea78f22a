import type { Curveball } from '../../shared/interview/curveballs.ts'

export const adClickPredictionCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'click-farm',
    title: 'A tenth of the clicks was fraud',
    says: 'For two weeks a tenth of all clicks came from a click farm. Advertisers want their money back, and the model has learned from every one.',
    look: {
      mid: 'Filters the clicks out, trains anew from before, refunds.',
      senior: 'The online learner and its checkpoints, features that count clicks, calibration by segment, joined labels that change afterwards; how to serve meanwhile.',
      staff: 'How many may be called fraud wrongly; who pays for auctions that were won by false numbers; the next farm, which tests your filter.',
    },
    touches: { traits: ['learns', 'makes-labels', 'makes-features', 'calibrates', 'logs-events'], kinds: ['auction-engine'] },
  },
  {
    id: 'new-format',
    title: 'A new format in the same auction',
    says: 'Tomorrow a full-screen video format enters the same auction. It has no history and gets three times the clicks of the others.',
    look: {
      mid: 'The format is a feature; starts with little traffic.',
      senior: 'Calibration by format before it may bid, wrong clicks on a full screen, position and size as confounders, exploration with a cap on money.',
      staff: 'What a click is worth when it is an accident; whether formats should meet in one auction at all; advertisers and readers in one experiment.',
    },
    touches: { traits: ['calibrates', 'ranks', 'experiments', 'trains-online'], kinds: ['auction-engine', 'pre-ranker', 'policy-engine'] },
  },
]

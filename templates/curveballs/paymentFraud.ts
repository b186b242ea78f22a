import type { Curveball } from '../../shared/interview/curveballs.ts'

export const paymentFraudCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'no-challenge',
    title: 'The challenge does not answer',
    says: 'The 3-D Secure service of the largest group of banks does not answer any more. A fifth of all payments can be approved or declined, and nothing between.',
    look: {
      mid: 'A deadline for the call and a rule for what then happens; small amounts pass.',
      senior: 'The middle band is decided anew by cost without the challenge, per bank and amount; reviews cannot take it all; labels of these hours are of another kind.',
      staff: 'Who bears the loss by contract; attackers who learn of the outage; what merchants are told while it lasts.',
    },
    touches: { traits: ['external', 'calibrates', 'serves-model'], kinds: ['policy-engine', 'human-review-queue', 'external-service'] },
  },
  {
    id: 'one-cent-tests',
    title: '40,000 tests a minute',
    says: 'Attackers try stolen cards with payments of one cent: 40,000 a minute, spread over thousands of small merchants.',
    look: {
      mid: 'Velocity by card, device and address; amounts of one cent are suspicious.',
      senior: 'No single merchant sees it: counters across the network, the graph, distinct cards per address; load on the scorer; a rule now and the model later.',
      staff: 'The cards that passed will be used elsewhere tomorrow: tell issuers; training that drowns in one attack; what a cent costs that was approved.',
    },
    touches: { traits: ['makes-features', 'streams', 'stores-features', 'monitors'], kinds: ['graph-store', 'policy-engine', 'load-balancer'] },
  },
]

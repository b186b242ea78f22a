import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const paymentFraudDeal: KitDeal = {
  numbers: [
    { id: 'payments_day', from: 10e6, by: 5e6 },
    { id: 'peak_factor', from: 2, by: 0.2 },
    { id: 'fpr', from: 0.0005, by: 0.00025 },
    { id: 'fraud_ticket', from: 40, by: 10 },
    { id: 'analysts', from: 40, by: 10 },
    { id: 'entities', from: 100e6, by: 50e6 },
    { id: 'late', label: 'Time until most chargebacks are in', unit: 'days', usual: 60, from: 20, by: 5 },
    { id: 'p99', label: 'Time for a decision, p99', unit: 'ms', usual: 100, from: 60, by: 5 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'explain',
      says: 'Whoever is declined may ask for the reason and must get the true one at once.',
      ask: 'Must a decline be explained?',
      assume: 'Yes, in words, to the person who pays, within the same answer.',
      answer: ['model.chosen', 'Reasons are the largest contributions of the trees, mapped to words that tell attackers nothing new.'],
      probe: { level: 'senior', step: 'serve', ask: 'A true reason helps the honest and teaches the attacker. What do you say?', lookFor: 'Groups of features in words, monotone features, what law asks, reasons logged with the decision, watching who probes.' },
    },
    {
      id: 'region',
      says: 'Card data from the EU may be neither stored nor trained on outside the EU.',
      ask: 'Where may card data be?',
      assume: 'That of the EU only there; attackers do not stop at the border.',
      answer: ['model.training', 'Two regions train apart on one schema and exchange rules, weights and hashed block lists, no payments.'],
      probe: { level: 'staff', step: 'monitor', ask: 'An attack starts in one region. How does the other learn of it without its data?', lookFor: 'Shared block lists as hashes, alarms, weights against leakage, rules that travel first, latency of a lookup abroad.' },
    },
    {
      id: 'half-analysts',
      says: 'Half of the {analysts|200} analysts leave this year and are not replaced.',
      ask: 'How many analysts are there?',
      assume: '{analysts / 2|100} by the end of the year, at 80 cases a day each.',
      answer: ['monitor.retraining', 'With {cases_day / 2|8,000} cases a day in place of {cases_day|16,000} the review threshold follows the queue, by value at risk.'],
      probe: { level: 'mid', step: 'serve', ask: 'Your review queue loses half of its people. What changes in the decision?', lookFor: 'Threshold by cost with a capacity, value at risk, challenges in place of reviews, labels that are lost with them.' },
    },
    {
      id: 'no-hold-out',
      says: 'No payment that looks like fraud may be let through to learn from it.',
      ask: 'May we let some suspected fraud through to learn?',
      assume: 'No. What is stopped stays stopped, and its truth unknown.',
      answer: ['data.labels', 'Without a hold-out the truth of stops is estimated from challenges that were passed, reviews and payments near the threshold.'],
      probe: { level: 'senior', step: 'metrics', ask: 'You never see what stopped payments would have been. How do you measure wrong stops?', lookFor: 'Selection bias, step-up as an instrument, complaints, analysts, thresholds that move, bounds and not points.' },
    },
  ],
}

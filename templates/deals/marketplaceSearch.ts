import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const marketplaceSearchDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 5e6, by: 2.5e6 },
    { id: 'searches_per_user', from: 2, by: 1 },
    { id: 'peak_factor', from: 2, by: 0.2 },
    { id: 'listings', from: 40e6, by: 10e6 },
    { id: 'updates_day', from: 10e6, by: 5e6 },
    { id: 'fresh', label: 'Time until a change is in the results', unit: 's', usual: 5, from: 2, by: 1 },
    { id: 'p99', label: 'Time for a page of results, p99', unit: 'ms', usual: 200, from: 120, by: 10 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'returns',
      says: 'What is sent back counts as not sold, and returns arrive up to 30 days late.',
      ask: 'When is a purchase final?',
      assume: 'After 30 days; one in six is sent back until then.',
      answer: ['data.labels', 'A purchase counts with the odds that it is kept; after 30 days the truth replaces them.'],
      probe: { level: 'senior', step: 'data', ask: 'Your best label is final after 30 days, your ranker trains daily. How do they meet?', lookFor: 'A return model, expected labels and later corrections, categories that differ, a gate on old data.' },
    },
    {
      id: 'half-cores',
      says: 'The main ranker gets {ceil(cores / 2)|105} cores, half of what the plain design needs.',
      ask: 'How many cores may ranking have on sale days?',
      assume: '{ceil(cores / 2)|105}; on other days they are shared with batch work.',
      answer: ['serve.compression', 'On sale days half the cores rank {l2 / 2|150} listings, or a model with half the trees ranks all of them.'],
      probe: { level: 'mid', step: 'serve', ask: 'It is sale day and ranking has half its cores. What gives way first?', lookFor: 'Fewer listings against fewer trees, early exits, caching head queries, shedding by query value, measured before the day.' },
    },
    {
      id: 'small-sellers',
      says: 'Small sellers must get at least a fifth of the places on first pages.',
      ask: 'Is there a promise to sellers?',
      assume: 'Yes: sellers below a size share a fifth of all first-page places, per day and category.',
      answer: ['monitor.alerts', 'Small sellers fall below a fifth of the first-page places of a category'],
      probe: { level: 'staff', step: 'serve', ask: 'A fifth of the places are promised to small sellers. Ranker, re-ranker or auction: where does it live?', lookFor: 'Constraint in the last step, price of it in sales, pacing over the day, relevance floor, gaming by splitting accounts.' },
    },
    {
      id: 'no-personal',
      says: 'Ranking may not depend on who searches.',
      ask: 'May results be personal?',
      assume: 'No: two people with one query in one place see one page.',
      answer: ['data.validation', 'No feature of a buyer reaches the ranker, proven by replaying queries under other accounts'],
      probe: { level: 'senior', step: 'data', ask: 'Results may not be personal. Where does what you know about buyers still help?', lookFor: 'Aggregates by query, caching that is now possible, intent within the query, bias of averaging, suggestions apart.' },
    },
  ],
}

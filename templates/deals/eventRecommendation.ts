import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const eventRecommendationDeal: KitDeal = {
  numbers: [
    { id: 'dau', from: 3e6, by: 5e5 },
    { id: 'loads_per_user', from: 2, by: 0.5 },
    { id: 'peak_factor', from: 2.2, by: 0.2 },
    { id: 'events_month', from: 2e5, by: 1e5 },
    { id: 'subscribers', from: 5e6, by: 2.5e6 },
    { id: 'seats', label: 'Time until a sold-out event is hidden', unit: 's', usual: 60, from: 10, by: 5 },
    { id: 'p99', label: 'Time for the feed, p99', unit: 'ms', usual: 200, from: 120, by: 10 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'no-place',
      says: 'The app may not know where people are, only the city that they chose.',
      ask: 'Do we know where somebody is?',
      assume: 'No: a city they picked, and no trips.',
      answer: ['data.features', 'Distance from the centre of the chosen city and from places of events attended, in place of travel times from here'],
      probe: { level: 'mid', step: 'data', ask: 'You know the city and nothing nearer. How do you rank by distance?', lookFor: 'Places of past events, districts, asking once, event density, what a wrong guess costs.' },
    },
    {
      id: 'attendance',
      says: 'Organisers pay for people who come, and who came is known two weeks after the event.',
      ask: 'What do organisers pay for?',
      assume: 'For attendance, which is reported two weeks after the event.',
      answer: ['data.labels', 'Attendance is a second label; it comes with the event and two weeks more, so registrations train and attendance corrects.'],
      probe: { level: 'senior', step: 'data', ask: 'The label that pays comes weeks after the impression. How do you train before the event is over?', lookFor: 'Two heads, odds of coming given a registration, free tickets, early proxies, censoring of what is not over.' },
    },
    {
      id: 'fair',
      says: 'Each event must be shown to at least 500 people before it starts.',
      ask: 'Is there a promise to organisers?',
      assume: 'Yes: 500 people near it see each event before it starts.',
      answer: ['serve.mode', 'A pacing service spends the promised 500 impressions per event over its weeks, where they cost the feed least.'],
      probe: { level: 'senior', step: 'serve', ask: 'You owe every event 500 impressions. Is there room, and whom do you show them to?', lookFor: 'Promise over all impressions computed, pacing over the life of an event, likely takers first, small cities, what is spent on it.' },
    },
    {
      id: 'no-history',
      says: 'What somebody attended may not be kept for longer than a month.',
      ask: 'How long may a history be kept?',
      assume: 'A month; afterwards it is deleted, models included.',
      answer: ['model.training', 'Histories end after a month, so taste is kept as slow counters per category that cannot be traced to an event.'],
      probe: { level: 'staff', step: 'data', ask: 'People go out once a month and you may remember for a month. What is left to learn?', lookFor: 'Content and context carry it, cohorts, consent to more, unlearning in models, honest expectations.' },
    },
  ],
}

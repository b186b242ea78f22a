import type { KitDeal } from '../../shared/kit/deal/form.ts'

export const peopleYouMayKnowDeal: KitDeal = {
  numbers: [
    { id: 'members', from: 5e8, by: 5e7 },
    { id: 'degree', from: 100, by: 20 },
    { id: 'refreshed', from: 30e6, by: 5e6 },
    { id: 'peak_factor', from: 1.5, by: 0.1 },
    { id: 'cap', label: 'Most invitations that a member receives', unit: 'invitations/day', usual: 20, from: 4, by: 1 },
    { id: 'p99', label: 'Time for a page of people, p99', unit: 'ms', usual: 150, from: 100, by: 5 },
  ],
  budget: 'p99',
  constraints: [
    {
      id: 'half-cores',
      says: 'The night has {ceil(cores / 2)|116} cores, half of what the plain design needs.',
      ask: 'How many cores does the nightly run have?',
      assume: '{ceil(cores / 2)|116}, for the same six hours.',
      answer: ['serve.compression', 'With half the cores only members who came in the last month are refreshed, others when they return.'],
      probe: { level: 'senior', step: 'serve', ask: 'The nightly run has half its cores. Whose list do you not refresh?', lookFor: 'Who will come tomorrow, whose neighbourhood changed, a tighter cut by mutual connections, lists on first visit, staleness measured.' },
    },
    {
      id: 'region',
      says: 'The connections of members in the EU may not leave the EU.',
      ask: 'May the whole graph be in one place?',
      assume: 'No. Edges with a member in the EU are stored and joined there.',
      answer: ['model.training', 'The two-hop join runs per region; an edge across the border is joined in the EU, and only suggestions leave.'],
      probe: { level: 'staff', step: 'data', ask: 'Your graph is cut in two by law. What happens to friends of friends across the cut?', lookFor: 'Where a path is joined, counts instead of edges, who sees a mutual connection, cost of a join across regions, quality lost at the border.' },
    },
    {
      id: 'no-profiles',
      says: 'School, employer and place of a member may not be used for suggestions.',
      ask: 'Which parts of a profile may we use?',
      assume: 'None: only connections, invitations and what became of suggestions.',
      answer: ['data.features', 'From the graph and its history alone: no school, no employer, no place'],
      probe: { level: 'mid', step: 'model', ask: 'Without profiles, what do you show somebody with two connections?', lookFor: 'Invitations received, address book by consent, popular people nearby in the graph, exploration, saying that there is little.' },
    },
    {
      id: 'late-answers',
      says: 'Half of all invitations are answered only after two months.',
      ask: 'When is an invitation answered?',
      assume: 'Half within two weeks, the other half after two months.',
      answer: ['data.labels', 'Acceptance is learned as the odds by day 14 times a curve of late answers, because half of them come after two months.'],
      probe: { level: 'senior', step: 'data', ask: 'Half of your "accept" labels are two months late. How do you train today?', lookFor: 'Delayed feedback models, a proxy such as a profile view, no negatives before their time, drift while waiting.' },
    },
  ],
}

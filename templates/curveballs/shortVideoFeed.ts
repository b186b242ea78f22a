import type { Curveball } from '../../shared/interview/curveballs.ts'

export const shortVideoFeedCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'doubled-swipes',
    title: 'Every swipe comes twice',
    says: 'A release of the app sends each swipe twice from a third of all phones. It has run for six hours when somebody notices.',
    look: {
      mid: 'Drops repeats by an id of the event; stops the learner and goes back to an older model.',
      senior: 'How far back the checkpoint must lie, counters that doubled, a replay of the clean log into the learner, a gate on the rate of events per view.',
      staff: 'Why nothing stopped it in six hours; which watch on inputs is worth waking somebody; what clips gained an audience that they did not earn.',
    },
    touches: { traits: ['trains-online', 'makes-labels', 'buffers', 'monitors', 'logs-events'], kinds: ['bandit-explorer'] },
  },
  {
    id: 'in-the-tunnel',
    title: 'Thirty clips without a network',
    says: 'In your largest market people watch on trains. The app must carry 30 clips that it can show for 20 minutes without a network.',
    look: {
      mid: 'Loads the next clips ahead while there is a network; sends actions later.',
      senior: 'Ranks again on the phone by what was swiped since; clips that went stale or were taken down; late actions in the joiner; data and battery.',
      staff: 'What of the model may run on the phone; how a learner of minutes lives with feedback of half an hour; what it costs to load what nobody sees.',
    },
    touches: { traits: ['caches', 'orchestrates', 'makes-labels'], kinds: ['client-app', 'cdn', 'ranker', 're-ranker'] },
  },
]

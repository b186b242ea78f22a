import type { Curveball } from '../../shared/interview/curveballs.ts'

/** Cards for any case: a limit of their own would be laxer than what some case asks for already. */
export const COMMON_CURVEBALLS: readonly Curveball[] = [
  {
    id: 'traffic-x10',
    title: 'Traffic ×10',
    says: 'From tomorrow on there is ten times the traffic that you planned for. What gives way first, and what do you do?',
    look: {
      mid: 'Names what is full first, adds replicas, caches answers that repeat, takes work out of the request.',
      senior: 'Counts again with the numbers of the board. Degrades in steps: fewer candidates, a smaller model, answers made ahead; sheds load before it queues.',
      staff: 'What a lost request costs against what the peak costs; what must not be scaled; who may switch steps on, and how that is rehearsed.',
    },
    touches: { traits: ['routes-traffic', 'orchestrates', 'serves-model', 'searches', 'caches', 'buffers'] },
  },
  {
    id: 'p99-quarter',
    title: 'A quarter of the time',
    says: 'Every answer must come in a quarter of the time that it has now, at p99 as well.',
    look: {
      mid: 'Splits the time among the stages and cuts the longest: fewer candidates, smaller model, calls side by side.',
      senior: 'Distillation and quantisation, features fetched once or made ahead, hedged calls, a deadline per stage with a fallback; looks at tails, not means.',
      staff: 'What quality the lost time costs and how that is measured; what moves out of the request for good; whether every surface needs to be as fast.',
    },
    touches: { traits: ['orchestrates', 'serves-model', 'ranks', 'searches', 'stores-features', 'generates-candidates'] },
  },
  {
    id: 'late-labels',
    title: 'Labels arrive a week later',
    says: 'From now on the labels that you learn from arrive a week later than they did.',
    look: {
      mid: 'Trains on what is a week older and says so; evaluates on mature days alone.',
      senior: 'Early proxies and their bias, weights for delay, features logged at serving time and kept for the join, windows of the joiner, monitoring without labels.',
      staff: 'Which decisions can wait a week more and which need a proxy that is proven; how a rollback is decided when the truth is that far away.',
    },
    touches: { traits: ['makes-labels', 'stores-labels', 'builds-datasets', 'learns', 'evaluates', 'monitors'] },
  },
  {
    id: 'erase-user',
    title: 'Erase a user\'s data',
    says: 'A user asks for all of their data to be erased. In 30 days you must be able to prove that it is gone.',
    look: {
      mid: 'Lists where the data lies: logs, features, labels, caches, backups; deletes by the user\'s id.',
      senior: 'Datasets and snapshots, embeddings and indexes, tombstones in streams and lakes, keys that are thrown away, joins that no longer work.',
      staff: 'What a trained model still knows, when it is trained again, what the law counts as proof, retention that makes most of this needless.',
    },
    touches: { traits: ['stateful', 'logs-events', 'builds-datasets', 'learns'] },
  },
  {
    id: 'region-down',
    title: 'A region is down',
    says: 'The data centre that serves a third of your users has just gone dark, and nobody knows for how long.',
    look: {
      mid: 'Traffic goes to other regions, which have room for it; what is stateful has replicas.',
      senior: 'What is lost or stale after the switch: counters, sessions, queues, indexes; cold caches; a model that misses a third of its events.',
      staff: 'Room that is paid for and idle, or degraded answers for all; order of the return; which data may cross borders even now.',
    },
    touches: { traits: ['routes-traffic', 'stateful', 'streams', 'trains-online'] },
  },
  {
    id: 'cold-start',
    title: 'Three times as much is new',
    says: 'From today three times as much of what you score is new each day. Nobody has seen, clicked or rated any of it.',
    look: {
      mid: 'Goes by content: text, picture, category, the maker\'s other items.',
      senior: 'Exploration with a budget, two-tower models that need no id, freshness of indexes and features, calibration for few impressions.',
      staff: 'What a first audience costs and who bears it; how newcomers get a fair chance without harm to readers; how the loop is measured.',
    },
    touches: { traits: ['generates-candidates', 'stores-vectors', 'stores-features', 'stores-labels', 'builds-datasets', 'explores', 'learns'] },
  },
  {
    id: 'half-budget',
    title: 'Budget halved',
    says: 'Finance halves your bill for machines from the next quarter on. Decide what goes.',
    look: {
      mid: 'Finds the largest cost and makes it smaller: model, candidates, retention, how often one trains.',
      senior: 'Cost by request and by stage, cascades, caches, spot machines for training, smaller vectors; what each saving takes away from quality.',
      staff: 'Savings in the order of what they harm, with a test for each; what is switched off altogether; what the business loses and who agrees.',
    },
    touches: { traits: ['serves-model', 'learns', 'generates-text', 'stores-vectors', 'stores-history', 'batches'] },
  },
  {
    id: 'leaky-feature',
    title: 'A feature leaks',
    says: 'Your strongest feature turns out to be written after the outcome that you predict. It has been in the model for months.',
    look: {
      mid: 'Takes it out, trains anew, does not trust the old offline numbers.',
      senior: 'Point-in-time joins, features logged as served, offline against online, a search for siblings; how to release a model that looks worse.',
      staff: 'Which decisions rested on those numbers; a gate that finds leaks by itself; how teams that share the feature learn of it.',
    },
    touches: { traits: ['stores-features', 'makes-features', 'builds-datasets', 'learns', 'evaluates', 'gate'] },
  },
]

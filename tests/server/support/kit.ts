import type { Kit } from '../../../shared/kit/kit.ts'

/** The smallest kit there is. */
export const TINY_KIT: Kit = {
  id: 'tiny',
  title: 'Tiny ranking',
  tags: ['ranking'],
  difficulty: 'easy',
  minutes: 30,
  prompt: 'Rank two things.',
  steps: {
    clarify: { questions: [], functional: [], nonFunctional: [], estimates: [] },
    frame: { objective: '', input: '', output: '', type: '' },
    metrics: { offline: [], online: [], business: [] },
    data: { sources: [], labels: '', features: [], validation: [] },
    model: { baseline: '', chosen: '', loss: '', sampling: '', training: '', alternatives: [] },
    serve: { mode: '', path: [], latency: [], compression: '', abTest: '' },
    monitor: { drift: [], retraining: '', alerts: [] },
    tradeoffs: [],
    probes: [],
  },
  architecture: {
    lanes: [{ id: 'online', title: 'Online', plane: 'online', step: 6 }],
    nodes: [
      { id: 'app', kind: 'client-app', title: 'App', lane: 'online', col: 0, row: 0 },
      { id: 'model', kind: 'model-server', title: 'Model', lane: 'online', col: 1, row: 0 },
    ],
    links: [{ from: 'app', to: 'model', kind: 'request', label: 'features' }],
  },
}

import type { KitSteps } from './kit.ts'

/** The seven steps in the order of an interview: the word on a board's strip, and the whole title. */
export const STEPS = [
  { id: 'clarify', word: 'Clarify', title: 'Clarify requirements' },
  { id: 'frame', word: 'Frame', title: 'Frame as an ML problem' },
  { id: 'metrics', word: 'Metrics', title: 'Choose metrics' },
  { id: 'data', word: 'Data', title: 'Data and features' },
  { id: 'model', word: 'Model', title: 'Model and training' },
  { id: 'serve', word: 'Serve', title: 'Deployment and serving' },
  { id: 'monitor', word: 'Monitor', title: 'Monitoring and iteration' },
] as const satisfies readonly { id: keyof KitSteps; word: string; title: string }[]

import type { Blank } from '../shared/kit/blank.ts'

export const blankLanes: Blank = {
  id: 'blank-lanes',
  title: 'Blank lanes',
  prompt: 'Write the question here. What works while a request waits belongs in the online lane, all else offline.',
  lanes: [
    { id: 'clients', title: 'Clients', plane: 'free', x: 0, y: 0, w: 272, h: 304, prompts: ['Who asks?'] },
    { id: 'serving', title: 'Request path', plane: 'online', x: 304, y: 0, w: 1328, h: 304, prompts: ['From the request to the answer: retrieve, rank, decide'] },
    { id: 'feedback', title: 'Feedback & monitoring', plane: 'free', x: 0, y: 336, w: 272, h: 576, prompts: ['What comes back, and who watches it?'] },
    { id: 'data', title: 'Data & features', plane: 'offline', x: 304, y: 336, w: 1328, h: 272, prompts: ['From events to features and labels'] },
    { id: 'training', title: 'Training & release', plane: 'offline', x: 304, y: 640, w: 1328, h: 272, prompts: ['From a training set to a model in service'] },
  ],
}

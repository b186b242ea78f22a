import type { Blank } from '../shared/kit/blank.ts'

export const blankSteps: Blank = {
  id: 'blank-steps',
  title: 'Seven-step canvas',
  prompt: 'Write the question here. Then go through the seven steps in order; each frame asks what an interviewer would.',
  lanes: [
    { id: 'clarify', title: '1 Clarify requirements', plane: 'free', x: 0, y: 0, w: 512, h: 224, prompts: ['Who asks for what, and how often?', 'What is in scope, what is left out?', 'How many users, items, requests? How fast, how fresh, how sure?'] },
    { id: 'frame', title: '2 Frame as an ML problem', plane: 'free', x: 544, y: 0, w: 512, h: 224, prompts: ['The objective in one sentence', 'What goes in, what comes out?', 'Which kind of task is it, and does it need learning at all?'] },
    { id: 'metrics', title: '3 Metrics', plane: 'free', x: 1088, y: 0, w: 512, h: 224, prompts: ['Offline: what do we measure on data kept aside?', 'Online: what decides an experiment?', 'Business: what has to grow, what may not get worse?'] },
    { id: 'data', title: '4 Data and features', plane: 'offline', x: 0, y: 256, w: 784, h: 304, prompts: ['Where does it come from, and how soon?', 'Labels: whose, how late, how biased?', 'Features: the same in training and in serving?'] },
    { id: 'model', title: '5 Model and training', plane: 'offline', x: 816, y: 256, w: 784, h: 304, prompts: ['A baseline first', 'Which models come into question, and what decides?', 'Loss, sampling, and how often to train'] },
    { id: 'serve', title: '6 Deployment and serving', plane: 'online', x: 0, y: 592, w: 1056, h: 368, prompts: ['Batch, near-line or online?', 'The way of one request, and what each stage may take', 'How does a new model reach everybody: shadow, canary, A/B test?'] },
    { id: 'monitor', title: '7 Monitoring and iteration', plane: 'free', x: 1088, y: 592, w: 512, h: 368, prompts: ['What drifts, and who notices?', 'Which alarm leads to which fallback?', 'When is it retrained, on what, and who decides?'] },
  ],
}

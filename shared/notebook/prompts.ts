import type { StepId } from './pages.ts'

/** What a candidate should have an answer to at each step, whatever is designed; nothing of it tells of a case. */
export const STEP_PROMPTS: Readonly<Record<StepId, readonly string[]>> = {
  clarify: [
    'Who uses it, to get what done?',
    'What is in scope, and what is left out on purpose?',
    'How many users, items and requests a second?',
    'How fast, how fresh, how available does it have to be?',
    'What data is there already, and what may be used?',
  ],
  frame: [
    'What is the objective in one sentence?',
    'What goes in, what comes out, and for whom?',
    'Which kind of task is it?',
    'Does it need learning at all: what would rules do?',
  ],
  metrics: [
    'Offline: what is measured on data kept aside, and against which baseline?',
    'Online: what decides an experiment?',
    'Business: what has to grow, and what may not get worse?',
  ],
  data: [
    'Where does each signal come from, and how late does it arrive?',
    'What is a label, who gives it, and how is it biased?',
    'Which features, and are they the same in training and in serving?',
    'How is it split, checked and kept private?',
  ],
  model: [
    'What is the simplest baseline?',
    'Which models come into question, and what decides between them?',
    'Which loss, and how are examples sampled and weighted?',
    'How often is it trained, and on what?',
  ],
  serve: [
    'Batch, near-line or online, and why?',
    'What is the way of one request, and how long may each stage take?',
    'What is the answer when a part fails or is slow?',
    'How does a new model reach everybody: shadow, canary, A/B test?',
  ],
  monitor: [
    'What drifts, and who notices?',
    'Which alarm leads to which fallback?',
    'When is it retrained, and who decides?',
    'What would you build next?',
  ],
}

import type { Curveball } from '../../shared/interview/curveballs.ts'

export const ragAssistantCurveballs: readonly [Curveball, Curveball] = [
  {
    id: 'model-retired',
    title: 'Your model is retired',
    says: 'The vendor retires your language model in 30 days. The next one counts tokens differently, refuses more, and answers in another tone.',
    look: {
      mid: 'Tries it on a set of questions with known answers; adapts the prompt.',
      senior: 'Prompts and limits by model, judges that prefer one style, cached answers, latency at the same load; shadow traffic, then a share by tenant.',
      staff: 'What of the product is tied to one vendor; a contract or a model of one\'s own; how customers who tested the old one agree.',
    },
    touches: { traits: ['generates-text', 'evaluates', 'caches'], kinds: ['prompt-assembler', 'guardrail-filter', 'ab-router', 'model-registry'] },
  },
  {
    id: 'two-rule-books',
    title: 'Two rule books, one company',
    says: 'A customer merges with another company. Both sets of documents are in now, and on holidays, travel and security they contradict each other.',
    look: {
      mid: 'Knows from which company a document is and who asks; shows both with their source.',
      senior: 'Scope and date of validity as metadata at ingestion, filters before retrieval, permissions that are mapped late, an answer that says "these disagree".',
      staff: 'Who owns the truth, and how it gets back into the documents; which answers must be refused until then.',
    },
    touches: { traits: ['searches', 'filters', 'generates-text'], kinds: ['content-processor', 're-ranker', 'prompt-assembler'] },
  },
]

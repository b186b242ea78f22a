import type { Random } from '../../fakes/random.ts'

const WORDS = [
  'ranker',
  'p99',
  '20 ms',
  'feature-store',
  'Two-Tower',
  'query/path',
  'A/B',
  'drift?',
  '(offline)',
  'Users',
  'will',
  'see',
  'top-500',
  'candidates,',
  'embeddings;',
  'Très',
  'naïve',
  '“quoted”',
  'AVAILABILITY',
  'e.g.',
  '→',
  'Retrieval—ranking',
  'supercalifragilisticexpialidocious',
] as const

/** A rich text of some paragraphs, now and then with bold or italic words, a list, a heading or several spaces. */
export function randomText(random: Random): object {
  const blocks = Array.from({ length: 1 + random.int(2) }, () => block(random))
  return { type: 'doc', content: blocks }
}

function block(random: Random): object {
  const kind = random.next()
  if (kind < 0.12) {
    const items = Array.from({ length: 2 }, () => ({ type: 'listItem', content: [paragraph(random, 3)] }))
    return { type: random.pick(['bulletList', 'orderedList']), content: items }
  }
  if (kind < 0.18) return { ...paragraph(random, 2), type: 'heading', attrs: { level: 1 + random.int(3) } }
  if (kind < 0.23) return { type: 'paragraph' }
  return paragraph(random, 8)
}

function paragraph(random: Random, most: number): object {
  const runs = Array.from({ length: 1 + random.int(2) }, () => run(random, most))
  return { type: 'paragraph', content: runs }
}

function run(random: Random, most: number): object {
  const words = Array.from({ length: 1 + random.int(most) }, () => random.pick(WORDS))
  const text = words.join(random.next() < 0.1 ? '  ' : ' ') + random.pick(['', ' '])
  const marks = random.next() < 0.3 ? [{ type: random.pick(['bold', 'italic', 'strike', 'code', 'highlight']) }] : []
  return { type: 'text', text, ...(marks.length > 0 && { marks }) }
}

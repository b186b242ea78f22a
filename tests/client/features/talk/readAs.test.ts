import { expect, test } from 'vitest'
import { sayReadAs } from '../../../../client/features/talk/readAs.ts'
import { parseTalk } from '../../../../shared/talk/parseTalk.ts'

test.each([
  ['chat -> gateway -> retriever -> generator', 'Read as chat: Client app · retriever: Candidate generator · generator: LLM server'],
  ['Watch time ranker -> re-ranker', ''],
  ['reranker -> Night ranker', ''],
  ['frobnicator -> cache', ''],
  ['memory -> memory', 'Read as memory: NoSQL DB'],
])('%s', (line, said) => {
  expect(sayReadAs(parseTalk(line).nodes)).toBe(said)
})

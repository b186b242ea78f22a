import { expect, test } from 'vitest'
import { parseTalk } from '../../../shared/talk/parseTalk.ts'

function linksOf(text: string): string[] {
  const { nodes, links, problems } = parseTalk(text)
  expect(problems).toEqual([])
  const titleOf = (key: string): string => nodes.find((node) => node.key === key)?.title ?? '?'
  return links.map(({ from, to, kind, label }) => `${titleOf(from)} ${kind} ${titleOf(to)}${label && ` "${label}"`}`)
}

test.each([
  ['ranker <- cache : p99 <= 5 ms', ['Cache request Ranker "p99 <= 5 ms"']],
  ['ranker <== object store', ['Object store batch Ranker']],
  ['ranker ← cache <~ feedback logger', ['Cache request Ranker', 'Feedback logger feedback Cache']],
  ['ranker -->|top 500| cache => |scores| object store', ['Ranker request Cache "top 500"', 'Cache batch Object store "scores"']],
  ['ranker <-> cache', ['Ranker request Cache', 'Cache request Ranker']],
  ['ranker <+ training pipeline', ['Training pipeline train Ranker']],
  ['ranker <!> drift monitor', ['Ranker monitoring Drift monitor', 'Drift monitor monitoring Ranker']],
])('%s: an arrow may lead back, or both ways', (text, links) => {
  expect(linksOf(text)).toEqual(links)
})

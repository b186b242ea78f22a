import { expect, test } from 'vitest'
import { componentTitle } from '../../../shared/board/titles.ts'
import { parseTalk } from '../../../shared/talk/parseTalk.ts'
import type { NamedBoard } from '../../../shared/talk/talkBuilder.ts'
import { graphPart } from '../../fakes/graphPieces.ts'

function boardOf(parts: readonly { id: string; title: string; kind: string; technology?: string }[]): NamedBoard {
  return { parts: parts.map((part) => graphPart({ ...part, title: componentTitle(part) })), lanes: [] }
}

/** `kind or id:Title/Technology`, then `From kind To`. */
function understood(text: string, board?: NamedBoard): string[] {
  const { nodes, links, problems } = parseTalk(text, board)
  expect(problems).toEqual([])
  const titleOf = (key: string): string => nodes.find((node) => node.key === key)?.title ?? '?'
  return [
    ...nodes.map(({ existingId, kind, title, technology }) => `${existingId ?? kind}:${title}${technology && `/${technology}`}`),
    ...links.map(({ from, to, kind }) => `${titleOf(from)} ${kind} ${titleOf(to)}`),
  ]
}

test('what one calls by names of its own in one text are several, and a shorter name means the one said before', () => {
  expect(understood('ranker -> scorer')).toEqual(['ranker:Ranker', 'ranker:scorer', 'Ranker request scorer'])
  expect(understood('message queue => event log')).toHaveLength(3)
  expect(understood('chunker -> ocr; the chunker -> cache')).toHaveLength(5)
  expect(understood('api gateway -> ranker; gateway -> cache')).toEqual(['api-gateway:API gateway', 'ranker:Ranker', 'cache:Cache', 'API gateway request Ranker', 'API gateway request Cache'])
})

test('an alias means the one on the board that is called so, or that has no name of its own', () => {
  expect(understood('gateway -> cache', boardOf([{ id: 'a', title: 'Edge gateway', kind: 'api-gateway' }]))[0]).toBe('a:Edge gateway')
  expect(understood('vector db', boardOf([{ id: 'a', title: '', kind: 'vector-index' }]))).toEqual(['a:Vector index'])
  expect(understood('event log', boardOf([{ id: 'a', title: 'Clicks', kind: 'message-queue' }]))).toEqual(['message-queue:event log'])
  expect(understood('message queue', boardOf([{ id: 'a', title: 'Clicks', kind: 'message-queue' }]))).toEqual(['a:Clicks'])
  expect(understood('kafka', boardOf([{ id: 'a', title: 'Kafka', kind: 'message-queue', technology: 'Apache Kafka' }]))).toEqual(['a:Kafka/Apache Kafka'])
})

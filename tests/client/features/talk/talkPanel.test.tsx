import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { ReadTalk } from '../../../../client/canvas/talk/readTalk.ts'
import { TalkPanel } from '../../../../client/features/talk/TalkPanel.tsx'
import { parseTalk } from '../../../../shared/talk/parseTalk.ts'

vi.mock('../../../../client/features/talk/TalkDrawing.tsx', () => ({ TalkDrawing: () => null }))

const NOTHING = { cards: [], links: [], lanes: [], reused: [], bounds: undefined } as unknown as ReadTalk['plan']

test('of many lines that were not understood, the further ones unfold', () => {
  const text = Array.from({ length: 5 }, (_, at) => `client ${at} -> -> ranker ${at}`).join('\n')
  const read = { talk: parseTalk(text), plan: NOTHING }
  const all = [...read.talk.problems, ...read.talk.hints]
  expect(all.length).toBeGreaterThan(3)
  const html = renderToStaticMarkup(<TalkPanel read={read} text={text} onTakeSuggestion={() => {}} />)
  const [first = '', hidden = ''] = html.split('<details>')
  expect(first.split('class="ss-talk-line"').length - 1).toBe(3)
  expect(hidden.split('</details>')[0]?.split('class="ss-talk-line"').length).toBe(all.length - 3 + 1)
})

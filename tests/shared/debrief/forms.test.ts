import { describe, expect, test } from 'vitest'
import { drawPictures } from '../../../shared/debrief/drawPictures.ts'
import type { Debrief } from '../../../shared/debrief/debrief.ts'
import { debriefHtml } from '../../../shared/debrief/html.ts'
import { debriefJson } from '../../../shared/debrief/json.ts'
import { debriefMarkdown } from '../../../shared/debrief/markdown.ts'
import { readCandidateDebrief, readHostDebrief } from '../../../shared/debrief/readDebrief.ts'
import { boardSource, HOST_PLACES, hostSource, OPEN_PLACES, SAY } from './support/source.ts'

const mark = (place: string): string => `qz${place}qz`
const FORMS: Record<string, (debrief: Debrief) => string> = {
  HTML: (debrief) => debriefHtml(debrief, { pictures: [], fontCss: '' }),
  Markdown: debriefMarkdown,
  JSON: debriefJson,
}
const host = (word = mark): Debrief => readHostDebrief(boardSource(word), hostSource(word), SAY)
const candidate = (word = mark): Debrief => readCandidateDebrief(boardSource(word), {}, SAY)
const found = (text: string): string[] => [...new Set([...text.matchAll(/qz(\w+?)qz/g)].map(([, place]) => place!))].sort()
/** What a reader reads of HTML. */
const readOut = (html: string): string => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

describe.each(Object.entries(FORMS))('%s', (_name, write) => {
  test('the host’s copy holds every fact there is', () => {
    expect(found(write(host()))).toEqual([...OPEN_PLACES, ...HOST_PLACES].sort())
  })

  test('the candidate’s copy holds what everybody saw, and nothing of the hosts’', () => {
    expect(found(write(candidate()))).toEqual([...OPEN_PLACES].sort())
    expect(write(candidate())).not.toMatch(/strong yes|noteid01|Senior/)
  })

  test.each(['2:05', '6:40', '4:00', '42 ms', '120 QPS', 'strong yes', '3 of 4, Meets', '1:01 into the round', 'Senior', 'Concern|Hint', 'ended this board', 'gave no hints', 'at 3000, ended after 2 min', 'AI helpers are declared', 'AI helpers are now to be declared', '1 of 2 drawn'])('says %s', (words) => {
    expect(readOut(write(host()))).toMatch(new RegExp(words))
  })
})

test('all words of a debrief are in each of its forms', () => {
  const debrief = host((place) => `${place} & <b>${place}</b> | *x* 1. "q"`)
  const leaves = textsOf(debrief).filter((text) => !['host', debrief.form, 'noteid01', 'shape:a', 'shape:b', 'link', 'card', 'notebook'].includes(text))
  expect(leaves.length).toBeGreaterThan(80)
  const html = flat(readOut(FORMS['HTML']!(debrief)))
  const markdown = flat(FORMS['Markdown']!(debrief).replace(/\\(?=[^\w\s])/g, ''))
  for (const text of leaves.flatMap((leaf) => leaf.split('\n')).map(flat)) {
    expect(html).toContain(text)
    expect(markdown).toContain(text)
  }
})

test('Markdown has no heading with nothing under it, as of the picture', () => {
  expect(FORMS['Markdown']!(host())).not.toMatch(/^## .*\n+(?=## |$(?![^]))/m)
  expect(FORMS['Markdown']!(host())).toContain('## The board in words')
})

const ATTACKS = [
  '<script>qz()</script>', '<img src=x onerror=qz()>', '"><svg onload=qz()>', '[qz](javascript:qz())', '![qz](http://evil.test/x.png)', '<http://evil.test>',
  'http://evil.test', 'www.evil.test', '# qz', '- qz', '1. qz', '| qz |', '```\nqz', '`qz`', '&lt;script&gt;', '</style><script>qz()</script>', '</title>', '\u0000\u202eqz', '_qz_', '~~qz~~', '$x$', 'a@evil.test',
]

test.each(ATTACKS)('%j in any place is what it is: no tag, no link, no Markdown', (attack) => {
  const debrief = host((place) => `${place} ${attack}`)
  const html = FORMS['HTML']!(debrief)
  const own = FORMS['HTML']!(host((place) => place))
  expect(tagsOf(html)).toEqual(tagsOf(own))
  const markdown = FORMS['Markdown']!(debrief)
  expect(markdown).not.toMatch(/(?<!\\)<|(?<!\\)\]\(|(?<!\\)`|https?:\/\/|www\.|(?<!\\)~~/)
  expect(markdown.match(/^#+ /gm)).toEqual(FORMS['Markdown']!(host((place) => place)).match(/^#+ /gm))
  expect((JSON.parse(FORMS['JSON']!(debrief)) as Debrief).title).toBe(`title ${attack}`.trim())
})

test.each(['# qz', '- qz', '+ qz', '1. qz', '2) qz', '===', '---', '> qz', '* qz', '    qz', '```', '***', '[qz]: x'])('a line %j of the notebook begins nothing in Markdown', (line) => {
  const source = boardSource((place) => place)
  const markdown = debriefMarkdown(readCandidateDebrief({ ...source, texts: { data: `before\n${line}\nafter` } }, {}, SAY))
  const at = markdown.slice(markdown.lastIndexOf('before')).split('\n')[1] ?? ''
  expect(at).not.toMatch(/^( {4}|[-+*=#>`[]|\d+[.)])/)
})

test('an HTML file fetches and runs nothing, and its references lead to places in it', () => {
  const debrief = host()
  const pictures = drawPictures(boardSource(mark).records, () => undefined)
  const html = debriefHtml(debrief, { pictures, fontCss: '' })
  expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`)
  expect(html).not.toMatch(/<script|\son\w+=|\ssrc=|<base|<form|href="(?!#|data:,)/)
  const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor!)
  expect(anchors).toEqual(expect.arrayContaining(['note-noteid01', 'part-1', 'part-2']))
  for (const anchor of anchors) expect(html).toContain(` id="${anchor}"`)
  expect(html).toContain('<svg role="img" aria-label="The board"')
  // Its words can be read at full size.
  expect(html).toContain(`<figure class="wide" style="--full:${pictures[0]!.w}px">`)
  expect(html).toContain('<label><input type="checkbox"> Full size</label>')
})

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tagsOf(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'))
}

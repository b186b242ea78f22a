import { describe, expect, test } from 'vitest'
import { layOut } from '../../../shared/kit/layOut.ts'
import { readKitFile, writeKitFile } from '../../../shared/kitFile/readKitFile.ts'
import { KITS } from '../../../templates/index.ts'

const SMALL = `{
  "sevenstep": "kit/1",
  "id": "two-parts",
  "title": "Two parts",
  "prompt": "Join two parts.",
  "steps": { "clarify": { "estimates": [
    { "id": "qps", "label": "Load", "formula": "100 * 2" }
  ] } },
  "architecture": {
    "lanes": [{ "id": "lane", "title": "Lane", "plane": "online" }],
    "nodes": [
      { "id": "a", "kind": "client-app", "title": "A", "lane": "lane", "col": 0, "row": 0 },
      { "id": "b", "kind": "ranker", "title": "B", "lane": "lane", "col": 1, "row": 0 }
    ],
    "links": [
      { "from": "a", "to": "b", "kind": "request", "label": "asks" }
    ]
  }
}
`

test.each(KITS.map((kit) => [kit.id, kit] as const))('%s comes back from its file as it was', (_, kit) => {
  expect(readKitFile(writeKitFile(kit))).toEqual({ ok: true, kit: JSON.parse(JSON.stringify(kit)) })
})

test('a file needs a question and an architecture; the rest is filled in, and links are pinned', () => {
  const read = readKitFile(SMALL)
  if (!read.ok) throw new Error(read.message)
  expect(read.kit).toMatchObject({ id: 'two-parts', tags: [], difficulty: 'medium', minutes: 45, steps: { metrics: { offline: [] }, tradeoffs: [] } })
  expect(read.kit.architecture.links[0]?.pin).toEqual({ exit: 'right', enter: 'left' })
  expect(layOut(read.kit).filter(({ type, typeName }) => typeName === 'shape' && type === 'component')).toHaveLength(2)
})

describe('a file that is wrong is refused with its line', () => {
  test.each([
    ['"kit/1"', '"kit/9"', 2, 'sevenstep: '],
    ['"two-parts"', '"Two parts"', 3, 'id: must be small letters'],
    ['"prompt": "Join two parts.",', '', 1, 'prompt: '],
    ['"Join two parts."', '"Join" two parts."', 5, 'This is no JSON'],
    ['\n}\n', '', 18, 'This is no JSON'],
    ['"100 * 2"', '"100 * dau"', 7, 'steps.clarify.estimates[0].formula: "dau" in "100 * dau" is not known yet.'],
    ['"ranker"', '"rankr"', 13, 'architecture.nodes[1].kind: there is no kind "rankr" in the catalogue.'],
    ['"lane": "lane", "col": 1', '"lane": "line", "col": 1', 13, 'there is no lane "line"'],
    ['"col": 1', '"col": 0', 13, 'column 0, row 0 is taken'],
    ['"id": "b"', '"id": "a"', 13, 'the component "a" is there twice'],
    ['"to": "b"', '"to": "c"', 16, 'there is no component "c"'],
    ['"to": "b"', '"to": "a"', 16, '"a" is linked with itself'],
    ['"label": "asks"', '"lable": "asks"', 16, 'lable'],
    ['"label": "asks"', '"pin": { "exit": "left", "enter": "right" }', 16, 'tldraw cannot draw a -> b'],
    ['"label": "asks"', '"pin": { "exit": "up", "enter": "right" }', 16, 'pin.exit'],
    ['"col": 1, "row": 0', '"col": 1, "row": 99', 13, 'row'],
  ])('%s instead of %s', (from, to, line, message) => {
    expect(SMALL).toContain(from)
    const read = readKitFile(SMALL.replace(from, to))
    expect(read).toEqual({ ok: false, line, message: expect.stringContaining(message) })
  })

  test.each(['', 'null', '[]', '"kit"', '{"sevenstep":"kit/1"}'])('%j', (text) => {
    expect(readKitFile(text)).toEqual({ ok: false, line: 1, message: expect.stringMatching(/\.$/) })
  })
})

test('a file says whether everybody may read it, and nothing else by that', () => {
  const withPublic = (value: string): ReturnType<typeof readKitFile> => readKitFile(SMALL.replace('"title": "Two parts",', `"title": "Two parts", "public": ${value},`))
  expect(withPublic('true')).toMatchObject({ ok: true, kit: { public: true } })
  expect(withPublic('"yes"')).toEqual({ ok: false, line: 4, message: 'public: must be true or false.' })
})

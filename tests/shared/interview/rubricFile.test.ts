import { describe, expect, test } from 'vitest'
import { LEVELS, type Rubric } from '../../../shared/interview/rubric.ts'
import { readRubricFile, RUBRIC_LIMITS, writeRubricFile } from '../../../shared/interview/rubricFile.ts'
import { USUAL_RUBRIC } from '../../../shared/interview/usualRubric.ts'

const levels = { junior: 'a', mid: 'b', senior: 'c', staff: 'd' }
const file = (change: object = {}): string => JSON.stringify({ sevenstep: 'rubric/1', title: 'Ours', dimensions: [{ id: 'depth', title: 'Depth', levels }], ...change }, null, 1)

describe('the usual rubric', () => {
  test('has nine dimensions, each with a descriptor of its own per level of one or two sentences', () => {
    expect(USUAL_RUBRIC.dimensions.map(({ title }) => title)).toEqual([
      'Problem understanding', 'Framing and metrics', 'Data and features', 'Modelling', 'Evaluation', 'Serving and scale', 'Monitoring', 'Communication and drive', 'Diagram',
    ])
    const said = USUAL_RUBRIC.dimensions.flatMap((dimension) => LEVELS.map((level) => dimension.levels[level]))
    expect(new Set(said).size).toBe(36)
    for (const descriptor of said) {
      expect(descriptor.match(/\.(?= |$)/g)?.length).toBeLessThanOrEqual(2)
      expect(descriptor).toMatch(/^[A-Z].{40,260}\.$/)
    }
  })

  test('is read back as it was written', () => {
    expect(readRubricFile(writeRubricFile(USUAL_RUBRIC))).toEqual({ ok: true, rubric: USUAL_RUBRIC })
  })
})

describe('a rubric of somebody’s own', () => {
  test('is taken, with spaces cut off and no marks that turn the text around it', () => {
    const read = readRubricFile(file({ title: ' Ours\u202e ' }))
    expect(read).toEqual({ ok: true, rubric: { title: 'Ours', dimensions: [{ id: 'depth', title: 'Depth', levels }] } satisfies Rubric })
  })

  test.each([
    ['{', 1, 'This is no JSON: '],
    ['[]', 1, 'must be an object with sevenstep, title, dimensions.'],
    [file({ sevenstep: 'kit/1' }), 2, 'sevenstep: must be "rubric/1".'],
    [file({ more: 1 }), 16, 'more: is not one of sevenstep, title, dimensions.'],
    [file({ dimensions: [] }), 4, 'dimensions: must be a list of 1 to 20 dimensions.'],
    [file({ dimensions: [{ id: 'Depth', title: 'Depth', levels }] }), 6, 'dimensions[0].id: must be small letters'],
    [file({ dimensions: [{ id: 'a', title: 'A', levels }, { id: 'a', title: 'B', levels }] }), 16, 'dimensions[1].id: "a" is there twice.'],
    [file({ dimensions: [{ id: 'a', title: 'A', levels: { ...levels, senior: ' ' } }] }), 11, 'dimensions[0].levels.senior: must be a text of 1 to 600 characters.'],
    [file({ dimensions: [{ id: 'a', title: 'A', levels: { ...levels, staff: 'x'.repeat(601) } }] }), 12, 'dimensions[0].levels.staff: must be'],
    [file({ dimensions: [{ id: 'a', title: 'A', levels: { junior: 'a', mid: 'b', senior: 'c' } }] }), 8, 'dimensions[0].levels.staff: must be'],
    [file({ dimensions: [7] }), 5, 'dimensions[0]: must be an object with id, title, levels.'],
    ['x'.repeat(RUBRIC_LIMITS.file + 1), 1, 'A rubric has at most 64000 characters.'],
    ['['.repeat(60_000), 1, ''],
  ])('with a fault says where it is (%#)', (text, line, message) => {
    expect(readRubricFile(text)).toEqual({ ok: false, line, message: expect.stringContaining(message) })
  })
})

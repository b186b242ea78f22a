import { plainLines } from '../doc/sharedText.ts'
import { lineOf, type JsonPath } from '../kitFile/jsonLine.ts'
import { parseJson, sayAt, type FileFault } from '../kitFile/jsonText.ts'
import { LEVELS, type Dimension, type Rubric } from './rubric.ts'

/** What a rubric file begins with, so that it is not taken for any other JSON. */
const RUBRIC_FORM = 'rubric/1'

/** In characters; lengths are of what is left when spaces around it are cut off. */
export const RUBRIC_LIMITS = { file: 64_000, dimensions: 20, title: 80, descriptor: 600 } as const

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

export type RubricFileResult = { ok: true; rubric: Rubric } | FileFault

/** A rubric file's text as a rubric. What is wrong comes back as one sentence with its line. */
export function readRubricFile(text: string): RubricFileResult {
  if (text.length > RUBRIC_LIMITS.file)
    return { ok: false, line: 1, message: `A rubric has at most ${RUBRIC_LIMITS.file} characters.` }
  const json = parseJson(text)
  if (!json.ok) return json
  try {
    return { ok: true, rubric: rubricIn(json.value) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ok: false, line: lineOf(text, error.path), message: sayAt(error.path, error.message) }
  }
}

/** The text of a rubric file: what `readRubricFile` reads. */
export function writeRubricFile({ title, dimensions }: Rubric): string {
  return `${JSON.stringify({ sevenstep: RUBRIC_FORM, title, dimensions }, null, 2)}\n`
}

class Fault extends Error {
  readonly path: JsonPath

  constructor(path: JsonPath, message: string) {
    super(message)
    this.path = path
  }
}

function rubricIn(value: unknown): Rubric {
  const { sevenstep, title, dimensions } = fieldsIn(value, [], ['sevenstep', 'title', 'dimensions'])
  if (sevenstep !== RUBRIC_FORM) throw new Fault(['sevenstep'], `must be "${RUBRIC_FORM}"`)
  const most = RUBRIC_LIMITS.dimensions
  if (!Array.isArray(dimensions) || dimensions.length === 0 || dimensions.length > most)
    throw new Fault(['dimensions'], `must be a list of 1 to ${most} dimensions`)
  const rubric = {
    title: textIn(title, ['title'], RUBRIC_LIMITS.title),
    dimensions: (dimensions as readonly unknown[]).map(dimensionIn),
  }
  const ids = rubric.dimensions.map(({ id }) => id)
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at)
  if (twice >= 0) throw new Fault(['dimensions', twice, 'id'], `"${ids[twice]}" is there twice`)
  return rubric
}

function dimensionIn(value: unknown, at: number): Dimension {
  const path = ['dimensions', at]
  const { id, title, levels } = fieldsIn(value, path, ['id', 'title', 'levels'])
  if (typeof id !== 'string' || id.length > 40 || !ID.test(id))
    throw new Fault([...path, 'id'], 'must be small letters, digits and single hyphens (40 at most)')
  const said = fieldsIn(levels, [...path, 'levels'], LEVELS)
  const read = LEVELS.map((level) => (
    [level, textIn(said[level], [...path, 'levels', level], RUBRIC_LIMITS.descriptor)] as const
  ))
  return {
    id,
    title: textIn(title, [...path, 'title'], RUBRIC_LIMITS.title),
    levels: Object.fromEntries(read) as Dimension['levels'],
  }
}

/** The members of an object that has these names and no others. */
function fieldsIn(value: unknown, path: JsonPath, names: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault(path, `must be an object with ${names.join(', ')}`)
  }
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Fault([...path, unknown], `is not one of ${names.join(', ')}`)
  return value as Record<string, unknown>
}

function textIn(value: unknown, path: JsonPath, most: number): string {
  const text = typeof value === 'string' ? plainLines(value).trim() : ''
  if (text === '' || text.length > most) throw new Fault(path, `must be a text of 1 to ${most} characters`)
  return text
}

import { MOST_PRACTISED, type Practised } from '../interview/practised.ts'
import { fieldsOf } from '../values/checks.ts'
import { LIMITS } from './limits.ts'
import { printable } from './shortText.ts'

/** Longest id of somebody in presence that is kept. */
const MAX_USER = 60

/** Who practised, in what was sent; undefined for what is no list of them, and what of it is none is left out. */
export function parsePractised(value: unknown): readonly Practised[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.slice(0, MOST_PRACTISED).flatMap((one: unknown) => {
    const { user, name } = fieldsOf(one)
    if (typeof user !== 'string' || typeof name !== 'string') return []
    const said = { user: printable(user, MAX_USER), name: printable(name, LIMITS.maxNameLength) }
    return said.user === '' || said.name === '' ? [] : [said]
  })
}

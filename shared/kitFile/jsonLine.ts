/** Where a problem lies in a JSON text: the way down to a value, by names and places. */
export type JsonPath = readonly PropertyKey[]

/**
 * The line (from 1) of the value at `path` in a text that JSON.parse takes; of the nearest value around it when it is
 * not there.
 */
export function lineOf(text: string, path: JsonPath): number {
  let at = skipSpace(text, 0)
  for (const key of path) {
    const next = findChild(text, at, key)
    if (next === undefined) break
    at = next
  }
  return lineAt(text, at)
}

/** The line (from 1) of a character. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

/** Where the value of a member or item begins in the object or array at `at`. */
function findChild(text: string, at: number, key: PropertyKey): number | undefined {
  const isArray = text[at] === '['
  if (!isArray && text[at] !== '{') return undefined
  let next = skipSpace(text, at + 1)
  for (let index = 0; text[next] !== ']' && text[next] !== '}'; index++) {
    const nameEnd = isArray ? next : skipValue(text, next)
    const name: PropertyKey = isArray ? index : (JSON.parse(text.slice(next, nameEnd)) as string)
    const value = isArray ? next : skipSpace(text, skipSpace(text, nameEnd) + 1)
    if (name === key) return value
    next = skipSpace(text, skipValue(text, value))
    if (text[next] === ',') next = skipSpace(text, next + 1)
  }
  return undefined
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (/\s/.test(text[next] ?? '')) next++
  return next
}

/** The place right after the value that begins at `at`. */
function skipValue(text: string, at: number): number {
  const pattern = /"(?:[^"\\]|\\.)*"|[{[]|[}\]]|[^\s,:{}[\]"]+|[\s,:]+/y
  let depth = 0
  for (pattern.lastIndex = at; ;) {
    const [token] = pattern.exec(text) ?? ['']
    if (token === '') return text.length
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
    if (depth === 0) return pattern.lastIndex
  }
}

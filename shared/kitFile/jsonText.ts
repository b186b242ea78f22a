import { lineAt, type JsonPath } from './jsonLine.ts'

/** What is wrong with a file of somebody's own, as one sentence with its line, from 1. */
export interface FileFault {
  ok: false
  line: number
  message: string
}

export function parseJson(text: string): { ok: true; value: unknown } | FileFault {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Engines that name no position mean the end.
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    return {
      ok: false,
      line: lineAt(text, position),
      message: `This is no JSON: ${message.replace(/ \(line.*\)$/, '')}.`,
    }
  }
}

/** What is wrong, behind the name of where: "steps.probes[2].ask: …". */
export function sayAt(path: JsonPath, message: string): string {
  const where = path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
  return where === '' ? `${message}.` : `${where}: ${message}.`
}

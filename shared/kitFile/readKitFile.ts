import type { Kit } from '../kit/kit.ts'
import { withPins } from '../kit/pins.ts'
import { lineAt, lineOf } from './jsonLine.ts'
import { findKitFault } from './kitFaults.ts'
import { KIT_FORM, KitFile } from './kitSchema.ts'

export type KitFileResult = { ok: true; kit: Kit } | { ok: false; line: number; message: string }

/**
 * A kit file's text as a kit that can be laid out at once. What is wrong comes back as one sentence with its line.
 * Finding how unpinned links run takes up to half a second.
 */
export function readKitFile(text: string): KitFileResult {
  const json = parse(text)
  if (!json.ok) return json
  const form = KitFile.safeParse(json.value)
  if (!form.success) {
    const [issue] = form.error.issues
    const path = issue?.path ?? []
    return { ok: false, line: lineOf(text, path), message: sentence(path, issue?.message ?? 'is no kit') }
  }
  const { sevenstep: _form, ...kit } = form.data
  const fault = findKitFault(kit as Kit)
  if (fault !== undefined)
    return { ok: false, line: lineOf(text, fault.path), message: sentence(fault.path, fault.message) }
  return { ok: true, kit: withPins(kit as Kit) }
}

/** The text of a kit file: what `readKitFile` reads. */
export function writeKitFile(kit: Kit): string {
  return `${JSON.stringify({ sevenstep: KIT_FORM, ...kit }, null, 2)}\n`
}

type Parsed = { ok: true; value: unknown } | { ok: false; line: number; message: string }

function parse(text: string): Parsed {
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

function sentence(path: readonly PropertyKey[], message: string): string {
  const where = path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
  return where === '' ? `${message}.` : `${where}: ${message}.`
}

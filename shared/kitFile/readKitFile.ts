import type { Kit } from '../kit/kit.ts'
import { withPins } from '../kit/pins.ts'
import { lineOf } from './jsonLine.ts'
import { parseJson, sayAt, type FileFault } from './jsonText.ts'
import { findKitFault } from './kitFaults.ts'
import { KIT_FORM, KitFile } from './kitSchema.ts'

export type KitFileResult = { ok: true; kit: Kit } | FileFault

/**
 * A kit file's text as a kit that can be laid out at once. What is wrong comes back as one sentence with its line.
 * Finding how unpinned links run takes up to half a second.
 */
export function readKitFile(text: string): KitFileResult {
  const json = parseJson(text)
  if (!json.ok) return json
  const form = KitFile.safeParse(json.value)
  if (!form.success) {
    const [issue] = form.error.issues
    const path = issue?.path ?? []
    return { ok: false, line: lineOf(text, path), message: sayAt(path, issue?.message ?? 'is no kit') }
  }
  const { sevenstep: _form, ...kit } = form.data
  const fault = findKitFault(kit as Kit)
  if (fault !== undefined)
    return { ok: false, line: lineOf(text, fault.path), message: sayAt(fault.path, fault.message) }
  return { ok: true, kit: withPins(kit as Kit) }
}

/** The text of a kit file: what `readKitFile` reads. */
export function writeKitFile(kit: Kit): string {
  return `${JSON.stringify({ sevenstep: KIT_FORM, ...kit }, null, 2)}\n`
}

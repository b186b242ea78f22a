import type { TextFormat } from './format.ts'

/**
 * tldraw's own files. Only an editor can read one in full, because older ones are brought up to date by its schema, and
 * only an editor can write one, because pictures go into it.
 */
export const TLDR_FORMAT: TextFormat = {
  id: 'tldr',
  title: '.tldr',
  extensions: ['tldr', 'json'],
  mime: 'application/vnd.tldraw+json',
  // Its pictures are inside as text; they go to the server one by one, and the board's page looks at the size of the
  // rest.
  limits: { maxBytes: 160 * 1024 * 1024 },
  sniff: (text) => /^\s*\{/.test(text) && /"records"\s*:\s*\[/.test(text),
  read: (text) => Promise.resolve(hasRecords(text) ? { ok: true, text } : { ok: false, message: BROKEN }),
}

const BROKEN = 'this is no whole .tldr file. It may have been cut short: save or download it again.'

function hasRecords(text: string): boolean {
  try {
    const json = JSON.parse(text) as unknown
    return typeof json === 'object' && json !== null && 'records' in json && Array.isArray(json.records)
  } catch {
    return false
  }
}

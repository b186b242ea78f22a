import type { TextFormat } from './format.ts'

/** A kit says what it is among its first lines, whatever stands behind them. */
const HEAD_CHARS = 64 * 1024

export const KIT_FORMAT: TextFormat = {
  id: 'kit',
  title: 'a kit',
  extensions: ['kit.json', 'json'],
  mime: 'application/json',
  limits: { maxBytes: 4 * 1024 * 1024 },
  sniff: (text) => /"sevenstep"\s*:\s*"kit\//.test(text.slice(0, HEAD_CHARS)),
  async read(text) {
    // Loaded for this alone: no other board needs a kit's form.
    const [{ readKitFile, writeKitFile }, { layOut }] = await Promise.all([
      import('../kitFile/readKitFile.ts'),
      import('../kit/layOut.ts'),
    ])
    const read = readKitFile(text)
    if (!read.ok) return read
    // Written anew, because its links have been led by now.
    const { kit } = read
    const notebook = { question: kit.prompt }
    return { ok: true, title: kit.title, text: writeKitFile(kit), records: () => layOut(kit), notebook }
  },
}

import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as Chromium writes it, run by run, without spaces: where they are is told by places alone. It reads what
 * this browser makes (plain objects, deflated streams, glyphs with a map to Unicode) and no other PDF.
 */
export function pdfText(bytes: Buffer): string {
  const objects = readObjects(bytes.toString('latin1'))
  const fonts = new Map([...objects].flatMap(([id, { head }]) => {
    const [, map] = /\/ToUnicode (\d+) 0 R/.exec(head) ?? []
    return map === undefined ? [] : [[id, readMap(streamOf(objects.get(map)))] as const]
  }))
  if (fonts.size === 0) throw new Error('This is no PDF with fonts that can be read.')
  const contents = [...objects.values()].map(streamOf).filter((stream) => / Tf\b/.test(stream) && stream.includes('BT'))
  return contents.map((stream) => readRuns(stream, namesOf(objects), fonts)).join('')
}

interface PdfObject {
  head: string
  stream: string | undefined
}

function readObjects(text: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body!.indexOf('stream\n')
    const head = at < 0 ? body! : body!.slice(0, at)
    objects.set(id!, { head, stream: at < 0 ? undefined : body!.slice(at + 'stream\n'.length, body!.lastIndexOf('\nendstream')) })
  }
  return objects
}

function streamOf(object: PdfObject | undefined): string {
  const { head = '', stream = '' } = object ?? {}
  return head.includes('/FlateDecode') && stream !== '' ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream
}

/** The objects that pages call their fonts by. */
function namesOf(objects: Map<string, PdfObject>): Map<string, string> {
  const names = new Map<string, string>()
  for (const { head } of objects.values()) for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) names.set(name!, id!)
  return names
}

/** Glyphs and what they say. */
function readMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  const sign = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, body] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of body!.matchAll(/<(\w+)> <(\w+)>/g)) map.set(parseInt(from!, 16), sign(to!))
  }
  for (const [, body] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of body!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = parseInt(first!, 16)
      for (let at = parseInt(from!, 16); at <= parseInt(to!, 16); at += 1) map.set(at, String.fromCodePoint(start + at - parseInt(from!, 16)))
    }
  }
  return map
}

function readRuns(stream: string, names: Map<string, string>, fonts: ReadonlyMap<string, Map<number, string>>): string {
  let [text, font] = ['', new Map<number, string>()]
  for (const [, name, hex, literal] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    if (name !== undefined) font = fonts.get(names.get(name) ?? '') ?? new Map()
    else for (const glyph of hex === undefined ? bytesOf(literal!) : (hex.match(/.{4}/g) ?? []).map((one) => parseInt(one, 16))) text += font.get(glyph) ?? ''
  }
  // Two letters that are drawn as one are two letters.
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** Two bytes a glyph, some of them escaped. */
function bytesOf(literal: string): number[] {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const plain = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, code: string) => (/^\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : escapes[code] ?? code))
  return Array.from({ length: plain.length / 2 }, (_none, at) => plain.charCodeAt(at * 2) * 256 + plain.charCodeAt(at * 2 + 1))
}

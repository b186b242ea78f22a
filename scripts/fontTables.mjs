/// <reference lib="dom" />
// node scripts/fontTables.mjs: measures tldraw's fonts in a browser and writes shared/text/metrics, which text is
// laid out by
// where there is no browser. To be run again when @tldraw/assets changes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { KERNED_SIGNS, SIGNS } from '../shared/text/metrics/face.ts'
import { ensureBrowser } from './lib/browser.mjs'
import { ROOT } from './lib/paths.mjs'
import { command } from './lib/say.mjs'

const FONTS = join(ROOT, 'node_modules/@tldraw/assets/fonts')
const OUT = join(ROOT, 'shared/text/metrics')
const MOST_COLUMNS = 120

/** The files of each family: regular, bold, italic, bold italic. */
const FILES = {
  draw: ['Regular', 'Bold', 'Regular_Italic', 'Bold_Italic'].map((face) => `Shantell_Sans-Informal_${face}`),
  sans: ['Medium', 'Bold', 'MediumItalic', 'BoldItalic'].map((face) => `IBMPlexSans-${face}`),
  serif: ['Medium', 'Bold', 'MediumItalic', 'BoldItalic'].map((face) => `IBMPlexSerif-${face}`),
  mono: ['Medium', 'Bold', 'MediumItalic', 'BoldItalic'].map((face) => `IBMPlexMono-${face}`),
}
const FACES = ['Regular', 'Bold', 'Italic', 'BoldItalic']

const ASCII = range(0x20, 0x7e)
const MORE = range(0xa0, 0x17f) + SIGNS
/** Kerning is kept in steps of so many thousandths of an em: less is a tenth of a pixel. */
const KERN_STEP = 5
/** What a kerning value, or a class of characters, is written as; without X, which in threes says something else. */
const DIGITS = range(0x21, 0x7e).replaceAll(/['"\\`X]/g, '')

/** @param {number} from @param {number} to */
function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)).join('')
}

await command(async () => {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    for (const folder of ['advances', 'kerning']) mkdirSync(join(OUT, folder), { recursive: true })
    for (const [family, files] of Object.entries(FILES)) {
      const advances = []
      for (const [at, file] of files.entries()) {
        const name = `${family}${FACES[at]}`
        const font = readFileSync(join(FONTS, `${file}.woff2`)).toString('base64')
        const face = await page.evaluate(measure, { name, font, ascii: ASCII, more: MORE, signs: KERNED_SIGNS })
        advances.push(advancesOf(name, face))
        if (family !== 'mono') writeFileSync(join(OUT, 'kerning', `${name}.ts`), kerningOf(name, face.pairs))
      }
      const head = "import type { Advances } from '../face.ts'\n\n// Written by scripts/fontTables.mjs."
      writeFileSync(join(OUT, 'advances', `${family}.ts`), `${[head, ...advances].join('\n')}\n`)
    }
  } finally {
    await browser.close()
  }
  return 0
})

/**
 * Runs in the page: widths in thousandths of an em, -1 for what the font lacks, and what each pair is wider than its
 * two characters.
 * @param {{ name: string, font: string, ascii: string, more: string, signs: string }} face
 */
async function measure({ name, font, ascii, more, signs }) {
  // A word's letters take turns in three forms, so that each pair is measured in its three places.
  const PREFIXES = ['', 'n', 'nm']
  const face = new FontFace(name, `url(data:font/woff2;base64,${font})`)
  document.fonts.add(await face.load())
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) throw new Error('This browser has no canvas.')
  /** @param {string} text */
  const width = (text, fallback = 'monospace') => {
    context.font = `1000px ${name}, ${fallback}`
    return context.measureText(text).width
  }
  /** @param {string} character */
  const advance = (character) => Math.round(width(character))
  const characters = [...ascii]
  const kerned = [...ascii, ...signs]
  return {
    advances: characters.map(advance),
    // A character that the font lacks is as wide as the fallback has it, so that two fallbacks differ.
    more: [...more].map((character) => (width(character) === width(character, 'serif') ? advance(character) : -1)),
    pairs: PREFIXES.map((prefix) =>
      kerned.map((one) => kerned.map((other) => width(prefix + one + other) - width(prefix + one) - width(other))),
    ),
  }
}

/** @param {string} name @param {{ advances: number[], more: number[] }} face */
function advancesOf(name, { advances, more }) {
  const rows = (/** @type {number[]} */ numbers) =>
    wrap(
      numbers.map((number) => `${number},`),
      ' ',
    )
      .map((line) => `    ${line}`)
      .join('\n')
  return `\nexport const ${name}: Advances = {\n  ascii: [\n${rows(advances)}\n  ],\n  more: [\n${rows(more)}\n  ],\n}`
}

/**
 * Characters whose rows, or columns, are the same share a class, and a class is a digit. A face whose letters have
 * one form has one table.
 * @param {string} name @param {number[][][]} pairs
 */
function kerningOf(name, pairs) {
  const tables = [...new Set(pairs.map(tableOf))]
  return `import type { Kerning } from '../face.ts'

// Written by scripts/fontTables.mjs.
export const ${name}Kerning: readonly Kerning[] = [
${tables.join('\n')}
]
`
}

/** @param {number[][]} pairs */
function tableOf(pairs) {
  const steps = pairs.map((row) => row.map((value) => Math.round(value / KERN_STEP)))
  const left = classesOf(steps.map((row) => row.join()))
  const right = classesOf(steps.map((_, column) => steps.map((row) => row[column]).join()))
  const least = Math.min(...steps.flat())
  // A few pairs of signs that nobody writes lie further apart than a digit holds.
  const most = least + DIGITS.length - 1
  const matrix = left.first
    .flatMap((row) => right.first.map((column) => digit(Math.min(steps[row]?.[column] ?? 0, most) - least)))
    .join('')
  const parts = wrap([...matrix], '', 8)
    .map((line) => `      '${line}'`)
    .join(' +\n')
  return `  {
    least: ${least},
    columns: ${right.first.length},
    left: '${left.all.map(digit).join('')}',
    right: '${right.all.map(digit).join('')}',
    steps:
${parts},
  },`
}

/** @param {string[]} keys */
function classesOf(keys) {
  const distinct = [...new Set(keys)]
  return { first: distinct.map((key) => keys.indexOf(key)), all: keys.map((key) => distinct.indexOf(key)) }
}

/** @param {number} value */
function digit(value) {
  const found = DIGITS[value]
  if (found === undefined) throw new Error(`${value} is more than a digit holds.`)
  return found
}

/** @param {string[]} words @param {string} gap */
function wrap(words, gap, margin = 4) {
  const lines = ['']
  for (const word of words) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)}${gap}${word}`
    if (longer.length <= MOST_COLUMNS - margin - 6) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

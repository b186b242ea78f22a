import type { Debrief } from './debrief.ts'
import type { DebriefPicture } from './drawPictures.ts'
import { HTML_STYLE } from './htmlStyle.ts'
import { sayCopy } from './markdown.ts'
import { FRAME_SAMPLE, pictureLabel } from './revealedFrames.ts'
import { noteAnchor, sectionsOf, type Block, type Item, type Ref } from './sections.ts'

/** What the file carries besides its words. */
export interface HtmlParts {
  pictures: readonly DebriefPicture[]
  /** `@font-face` rules with the fonts themselves. */
  fontCss: string
}

/** Nothing is fetched, run or sent from such a file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none';"
  + " form-action 'none'"

/** A debrief as one file that opens anywhere without a network. References lead to places in the file itself. */
export function debriefHtml(debrief: Debrief, { pictures, fontCss }: HtmlParts): string {
  const sections = sectionsOf(debrief)
  const pen: Pen = { pictures, marks: new Map() }
  const blocks = sections.map(({ blocks: all }) => all.map((block) => (block.is === 'picture' ? '' : html(block, pen))))
  // Written last, because only then is it known which parts are referred to.
  const drawn = pictures.map((picture) => figure(picture, pen)).join('')
  const main = sections.map(({ id, title, blocks: all }, at) => {
    const shown = blocks[at]!.map((one, index) => (all[index]?.is === 'picture' ? drawn : one))
    return `<section id="${id}"><h2>${escaped(title)}</h2>${shown.join('')}</section>`
  })
  const title = escaped(`Debrief: ${debrief.title}`)
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<link rel="icon" href="data:,"><title>${title}</title><style>${fontCss.replaceAll('<', '')}${HTML_STYLE}</style></head><body><main>`,
    `<header><h1 dir="auto">${title}</h1>`,
    debrief.whose === '' ? '' : `<p class="whose" dir="auto"><strong>${escaped(debrief.whose)}</strong></p>`,
    `<p>${escaped(debrief.state)} <strong>${escaped(sayCopy(debrief))}</strong>`,
    ` Put together at ${escaped(debrief.made)}.</p></header>`,
    ...main,
    '</main></body></html>\n',
  ].join('')
}

interface Pen {
  pictures: readonly DebriefPicture[]
  /** The anchors of parts that are referred to, by their ids. */
  marks: Map<string, string>
}

function html(block: Exclude<Block, { is: 'picture' }>, pen: Pen): string {
  switch (block.is) {
    case 'text':
      return `<p dir="auto">${escaped(block.text)}</p>`
    case 'aside':
      return `<p class="aside">${escaped(block.text)}</p>`
    case 'heading':
      return `<h3 dir="auto">${escaped(block.text)}${small(block.aside)}</h3>`
    case 'typed':
      return `<div class="typed" dir="auto">${escaped(block.text)}</div>`
    case 'times':
      return times(block.rows)
    case 'outline':
      return `<ul class="outline">${block.lines.map(({ level, text, note = '' }) => (
        `<li class="level${level}">${escaped(text)}${small(note)}</li>`
      )).join('')}</ul>`
    case 'list':
      return `<ul>${block.items.map((one) => item(one, pen)).join('')}</ul>`
  }
}

function times(rows: Extract<Block, { is: 'times' }>['rows']): string {
  const bar = (share: number): string => (share * 100).toFixed(1)
  return `<table><thead><tr><th>Step</th><th>Took</th><th>Budget</th><th></th></tr></thead><tbody>${rows.map((row) => (
    `<tr${row.isOver ? ' class="over"' : ''}><th>${row.number} ${escaped(row.word)}</th><td>${row.took}</td>`
    + `<td>${row.budget}</td><td class="bar"><i style="width:${bar(row.budgetShare)}%"></i>`
    + `<b style="width:${bar(row.tookShare)}%"></b>${row.isOver ? '<span>over</span>' : ''}</td></tr>`
  )).join('')}</tbody></table>`
}

function item({ id, lead = '', text, aside = '', refs = [] }: Item, pen: Pen): string {
  const begin = lead === '' ? '' : `<strong>${escaped(lead)}</strong> `
  const bearing = refs.map((one) => reference(one, pen)).join(' ')
  return `<li${id === undefined ? '' : ` id="${escaped(id)}"`} dir="auto">${begin}`
    + `<span class="typed">${escaped(text)}</span>${small(aside)}${bearing === '' ? '' : `<div>${bearing}</div>`}</li>`
}

function reference({ to, id, words }: Ref, pen: Pen): string {
  const said = escaped(words)
  if (to === 'note') return `<a class="ref" href="#${escaped(noteAnchor(id))}">${said}</a>`
  if (pen.pictures.every(({ places }) => !places.has(id))) return `<span class="ref">${said}</span>`
  const anchor = pen.marks.get(id) ?? `part-${pen.marks.size + 1}`
  pen.marks.set(id, anchor)
  return `<a class="ref" href="#${anchor}">${said}</a>`
}

/** A frame round each part that is referred to; it is seen when its reference was followed. */
function figure(picture: DebriefPicture, { marks }: Pen): string {
  const { name, svg, legend, places } = picture
  const frames = [...marks].flatMap(([id, anchor]) => {
    const place = places.get(id)
    if (place === undefined) return []
    const [x, y, w, h] = [place.x - 8, place.y - 8, place.w + 16, place.h + 16].map((px) => Math.round(px))
    return [`<rect class="mark" id="${anchor}" x="${x}" y="${y}" width="${w}" height="${h}" rx="10"/>`]
  })
  const end = svg.lastIndexOf('</svg>')
  const said = legend === '' ? '' : `<span class="legend">${FRAME_SAMPLE} ${escaped(legend)}</span>`
  const zoom = '<label><input type="checkbox"> Full size</label>'
  const caption = `<figcaption dir="auto">${escaped(name)} ${said}${zoom}</figcaption>`
  const shown = `<svg role="img" aria-label="${escaped(pictureLabel(picture))}"${svg.slice('<svg'.length, end)}${frames.join('')}</svg>`
  const look = `${picture.w > picture.h ? ' class="wide"' : ''} style="--full:${picture.w}px"`
  return `<figure${look}>${shown}${caption}</figure>`
}

function small(text: string): string {
  return text === '' ? '' : ` <small>${escaped(text)}</small>`
}

const UNWRITABLE = /[^\P{Cc}\n\t]/gu

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

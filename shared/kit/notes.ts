import type { Kit } from './kit.ts'
import type { Box } from '../geometry/box.ts'
import { NOTE_SCALES, noteHeight, SMALLEST_NOTE_SCALE, type NoteParagraph } from './noteText.ts'
import { STEPS } from './steps.ts'

/** A card of text beside a diagram. */
export interface NoteCard extends Box {
  id: string
  paragraphs: readonly NoteParagraph[]
  /** Of tldraw's size s. */
  scale: number
}

type NoteTexts = readonly Pick<NoteCard, 'id' | 'paragraphs'>[]

/** One of the seven steps above a diagram. */
export interface StepLabel extends Box {
  id: string
  text: string
}

/** All in px. */
const STRIP = { height: 48, gap: 24, between: 8 } as const
const COLUMN = { gap: 32, between: 16, narrowest: 336, widest: 480, step: 16 } as const

/** The seven steps in one row of equal labels, right above what they belong to. */
export function stepLabels(below: Box): StepLabel[] {
  const w = (below.w - (STEPS.length - 1) * STRIP.between) / STEPS.length
  const y = below.y - STRIP.gap - STRIP.height
  return STEPS.map(({ id, word }, at) => ({
    id,
    text: `${at + 1}  ${word}`,
    x: below.x + at * (w + STRIP.between),
    y,
    w,
    h: STRIP.height,
  }))
}

/** A diagram together with the strip above it; the head stands above both. */
export function withStrip({ x, y, w, h }: Box): Box {
  const strip = STRIP.height + STRIP.gap
  return { x, y: y - strip, w, h: h + strip }
}

/**
 * What a good answer holds, in cards at the right of a diagram and as high as it: a board is read on wide screens. The
 * column is as narrow as its text allows, because every px of it makes the diagram smaller; text that needs more runs
 * on below. Where the narrowest column has room to spare the letters are larger.
 */
export function noteCards(kit: Kit, beside: Box): NoteCard[] {
  const texts = notesOf(kit).filter(({ paragraphs }) => paragraphs.length > 1)
  if (texts.length === 0) return []
  const between = (texts.length - 1) * COLUMN.between
  const { w, scale } = fitColumn(texts, beside.h - between)
  // Cards share what is left over, so that the column ends where the diagram does.
  const spare = Math.max(0, beside.h - heightOf(texts, w, scale) - between) / texts.length
  let y = beside.y
  return texts.map((note) => {
    const h = noteHeight(note.paragraphs, w, scale) + spare
    const card = { ...note, x: beside.x + beside.w + COLUMN.gap, y, w, h, scale }
    y += h + COLUMN.between
    return card
  })
}

function fitColumn(texts: NoteTexts, h: number): Pick<NoteCard, 'w' | 'scale'> {
  const fitting = NOTE_SCALES.find((scale) => heightOf(texts, COLUMN.narrowest, scale) <= h)
  if (fitting !== undefined) return { w: COLUMN.narrowest, scale: fitting }
  let w: number = COLUMN.narrowest
  while (w < COLUMN.widest && heightOf(texts, w, SMALLEST_NOTE_SCALE) > h) w += COLUMN.step
  return { w, scale: SMALLEST_NOTE_SCALE }
}

function heightOf(texts: NoteTexts, w: number, scale: number): number {
  return texts.reduce((sum, { paragraphs }) => sum + noteHeight(paragraphs, w, scale), 0)
}

function notesOf({ steps: { clarify, metrics, tradeoffs } }: Kit): NoteTexts {
  const bullets = (items: readonly string[]): NoteParagraph[] => items.map((text) => ({ text: `• ${text}` }))
  const list = (lead: string, items: readonly string[]): NoteParagraph[] =>
    items.length === 0 ? [] : [{ lead, text: items.join(' · ') }]
  return [
    {
      id: 'requirements',
      paragraphs: [
        { lead: 'Requirements', text: '' },
        ...bullets(clarify.functional),
        ...bullets(clarify.nonFunctional),
      ],
    },
    {
      id: 'metrics',
      paragraphs: [
        { lead: 'Metrics', text: '' },
        ...list('Offline', metrics.offline),
        ...list('Online', metrics.online),
        ...list('Business', metrics.business),
      ],
    },
    {
      id: 'tradeoffs',
      paragraphs: [
        { lead: 'Trade-offs', text: '' },
        ...tradeoffs.map(({ question, a, b }) => ({ lead: question, text: `${a}, or ${lowered(b)}` })),
      ],
    },
  ]
}

/** A choice in the middle of a sentence: "A bigger model" is "a bigger model", "GPU pools" stays. */
function lowered(text: string): string {
  return /^[A-Z][a-z]*( |$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

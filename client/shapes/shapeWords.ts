import { LANGUAGES, type TLUiOverrides } from 'tldraw'

/**
 * What our shapes are called when tldraw reads out the selection; in English like the rest of our words, whatever
 * language tldraw speaks.
 */
const WORDS = { 'tool.component': 'Component', 'tool.lane': 'Lane', 'tool.legend': 'Legend' }

export const SHAPE_WORDS: TLUiOverrides = {
  translations: Object.fromEntries(LANGUAGES.map(({ locale }) => [locale, WORDS])),
}

import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { picture, type Picture } from './picture.ts'

/** Families that machines usually have, by the file of their upright face. resvg cannot read the font that the export carries. */
const USUAL_FONTS: Readonly<Record<string, string>> = {
  'DejaVuSans.ttf': 'DejaVu Sans',
  'LiberationSans-Regular.ttf': 'Liberation Sans',
  'NotoSans-Regular.ttf': 'Noto Sans',
  'FreeSans.otf': 'FreeSans',
  'FreeSans.ttf': 'FreeSans',
  'OpenSans-Regular.ttf': 'Open Sans',
  'Roboto-Regular.ttf': 'Roboto',
  'Arial.ttf': 'Arial',
  'arial.ttf': 'Arial',
}

const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts'), '/System/Library/Fonts', '/Library/Fonts', 'C:\\Windows\\Fonts']

export interface FoundFont {
  file: string
  family: string
}

/** A font of this machine, or undefined on one that has none: then a viewer has nothing to draw text with. */
export function findFont(): FoundFont | undefined {
  const files = FONT_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  for (const [name, family] of Object.entries(USUAL_FONTS)) {
    const file = files.find((one) => basename(one) === name)
    if (file !== undefined) return { file, family }
  }
  return undefined
}

/** Draws an SVG with resvg, which knows the standard and nothing of browsers: neither HTML in an SVG nor its CSS. */
export function renderElsewhere(svg: string, font: FoundFont | undefined): Picture {
  const fonts = font === undefined ? { loadSystemFonts: false } : { loadSystemFonts: false, fontFiles: [font.file], defaultFontFamily: font.family, sansSerifFamily: font.family }
  const { width, height, pixels } = new Resvg(svg, { font: fonts }).render()
  return picture(width, height, pixels)
}

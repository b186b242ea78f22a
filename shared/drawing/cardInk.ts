export interface CardInk {
  card: string
  line: string
  text: string
  quiet: string
  chip: string
}

const INKS: Record<'light' | 'dark', CardInk> = {
  light: { card: '#ffffff', line: '#d7dde5', text: '#0f172a', quiet: '#64748b', chip: '#f1f5f9' },
  dark: { card: '#1b1e23', line: '#333942', text: '#e6e9ee', quiet: '#9aa4b2', chip: '#272b32' },
}

/** The neutral colours of everything drawn on the canvas; written out because an exported SVG knows no custom properties. */
export function cardInk(colorMode: 'light' | 'dark'): CardInk {
  return INKS[colorMode]
}

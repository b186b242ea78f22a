export interface CardInk {
  /** What everything lies on, where a drawing stands beside text. */
  canvas: string
  card: string
  line: string
  /** Of what must be seen beside other lines. */
  strongLine: string
  text: string
  quiet: string
  chip: string
  accent: string
}

const INKS: Record<'light' | 'dark', CardInk> = {
  light: {
    canvas: '#f8fafc',
    card: '#ffffff',
    line: '#d7dde5',
    strongLine: '#7c8a9c',
    text: '#0f172a',
    quiet: '#64748b',
    chip: '#f1f5f9',
    accent: '#1d4ed8',
  },
  dark: {
    canvas: '#101215',
    card: '#1b1e23',
    line: '#333942',
    strongLine: '#6b7686',
    text: '#e6e9ee',
    quiet: '#9aa4b2',
    chip: '#272b32',
    accent: '#60a5fa',
  },
}

/**
 * The neutral colours of everything drawn on the canvas; written out because an exported SVG knows no custom
 * properties.
 */
export function cardInk(colorMode: 'light' | 'dark'): CardInk {
  return INKS[colorMode]
}

/** tldraw 5.4.2's colours: what a shape of each colour is drawn in. All are CSS colours. */
export interface Inks {
  /** Lines, text, and areas of the fill `fill`. */
  solid: string
  semi: string
  pattern: string
  linedFill: string
  frameHeadingStroke: string
  frameHeadingFill: string
  frameStroke: string
  frameFill: string
  frameText: string
  noteFill: string
  noteText: string
  highlight: string
}

export interface Palette {
  /** The canvas. */
  background: string
  /** What an area of the fill `semi` is drawn in, and what lies under a pattern. */
  solid: string
  text: string
  noteBorder: string
  inks: Readonly<Record<string, Inks>>
}

function inks(...values: readonly [...Row]): Inks {
  const [solid, semi, pattern, linedFill, frameHeadingStroke, frameHeadingFill] = values
  const [, , , , , , frameStroke, frameFill, frameText, noteFill, noteText, highlight] = values
  return {
    solid, semi, pattern, linedFill, frameHeadingStroke, frameHeadingFill,
    frameStroke, frameFill, frameText, noteFill, noteText, highlight,
  }
}

type Row = [
  string, string, string, string, string, string,
  string, string, string, string, string, string,
]

const LIGHT: Readonly<Record<string, Inks>> = {
  black: inks(
    '#1d1d1d', '#e8e8e8', '#494949', '#363636', '#717171', '#ffffff',
    '#717171', '#ffffff', '#000000', '#fce19c', '#000000', '#fddd00',
  ),
  blue: inks(
    '#4465e9', '#dce1f8', '#6681ee', '#6580ec', '#6681ec', '#f9fafe',
    '#6681ec', '#f9fafe', '#000000', '#8aa3ff', '#000000', '#10acff',
  ),
  green: inks(
    '#099268', '#d3e9e3', '#39a785', '#0bad7c', '#37a684', '#f8fcfa',
    '#37a684', '#f8fcfa', '#000000', '#6fc896', '#000000', '#00ffc8',
  ),
  grey: inks(
    '#9fa8b2', '#eceef0', '#bcc3c9', '#bbc1c9', '#aaaaab', '#fbfcfc',
    '#aaaaab', '#fcfcfd', '#000000', '#c0cad3', '#000000', '#cbe7f1',
  ),
  'light-blue': inks(
    '#4ba1f1', '#ddedfa', '#6fbbf8', '#7abaf5', '#6cb2f3', '#f8fbfe',
    '#6cb2f3', '#fafcff', '#000000', '#9bc4fd', '#000000', '#00f4ff',
  ),
  'light-green': inks(
    '#4cb05e', '#dbf0e0', '#65cb78', '#7ec88c', '#6dbe7c', '#f8fcf9',
    '#6dbe7c', '#fafdfa', '#000000', '#98d08a', '#000000', '#65f641',
  ),
  'light-red': inks(
    '#f87777', '#f4dadb', '#fe9e9e', '#f99a9a', '#f89090', '#fffafa',
    '#f89090', '#fffbfb', '#000000', '#f7a5a1', '#000000', '#ff7fa3',
  ),
  'light-violet': inks(
    '#e085f4', '#f5eafa', '#e9acf8', '#e9abf7', '#e59bf5', '#fefaff',
    '#e59bf5', '#fefbff', '#000000', '#dfb0f9', '#000000', '#ff88ff',
  ),
  orange: inks(
    '#e16919', '#f8e2d4', '#f78438', '#ea8643', '#e68544', '#fef9f6',
    '#e68544', '#fef9f6', '#000000', '#faa475', '#000000', '#ffa500',
  ),
  red: inks(
    '#e03131', '#f4dadb', '#e55959', '#e75f5f', '#e55757', '#fef7f7',
    '#e55757', '#fef9f9', '#000000', '#fc8282', '#000000', '#ff636e',
  ),
  violet: inks(
    '#ae3ec9', '#ecdcf2', '#bd63d3', '#be68d4', '#bc62d3', '#fcf7fd',
    '#bc62d3', '#fdf9fd', '#000000', '#db91fd', '#000000', '#c77cff',
  ),
  yellow: inks(
    '#f1ac4b', '#f9f0e6', '#fecb92', '#f5c27a', '#f3bb6c', '#fefcf8',
    '#f3bb6c', '#fffdfa', '#000000', '#fed49a', '#000000', '#fddd00',
  ),
  white: inks(
    '#ffffff', '#f5f5f5', '#f9f9f9', '#ffffff', '#7d7d7d', '#ffffff',
    '#7d7d7d', '#ffffff', '#000000', '#ffffff', '#000000', '#ffffff',
  ),
}

const DARK: Readonly<Record<string, Inks>> = {
  black: inks(
    '#f2f2f2', '#2c3036', '#989898', '#ffffff', '#5c5c5c', '#252525',
    '#5c5c5c', '#0c0c0c', '#f2f2f2', '#2c2c2c', '#f2f2f2', '#d2b700',
  ),
  blue: inks(
    '#4f72fc', '#262d40', '#3a4b9e', '#3c5cdd', '#384994', '#1c2036',
    '#384994', '#11141f', '#f2f2f2', '#2a3f98', '#f2f2f2', '#0079d2',
  ),
  green: inks(
    '#099268', '#253231', '#366a53', '#087856', '#10513c', '#14241f',
    '#10513c', '#0e1614', '#f2f2f2', '#014429', '#f2f2f2', '#009774',
  ),
  grey: inks(
    '#9398b0', '#33373c', '#7c8187', '#8388a5', '#42474d', '#23262a',
    '#42474d', '#151719', '#f2f2f2', '#56595f', '#f2f2f2', '#9cb4cb',
  ),
  'light-blue': inks(
    '#4dabf7', '#2a3642', '#4d7aa9', '#2793ec', '#075797', '#142839',
    '#075797', '#0b1823', '#f2f2f2', '#1f5495', '#f2f2f2', '#00bdc8',
  ),
  'light-green': inks(
    '#40c057', '#2a3830', '#4e874e', '#37a44b', '#1c5427', '#18251a',
    '#1c5427', '#0f1911', '#f2f2f2', '#21581d', '#f2f2f2', '#00a000',
  ),
  'light-red': inks(
    '#ff8787', '#3c2b2b', '#a56767', '#ff6666', '#6f3232', '#341818',
    '#6f3232', '#181212', '#f2f2f2', '#7a3333', '#f2f2f2', '#db005b',
  ),
  'light-violet': inks(
    '#e599f7', '#383442', '#9770a9', '#dc71f4', '#6c367a', '#2d2230',
    '#6c367a', '#1c151e', '#f2f2f2', '#762f8e', '#f2f2f2', '#c400c7',
  ),
  orange: inks(
    '#f76707', '#3b2e27', '#9f552d', '#f54900', '#773a0e', '#2f1d13',
    '#773a0e', '#1c1512', '#f2f2f2', '#7c3905', '#f2f2f2', '#d07a00',
  ),
  red: inks(
    '#e03131', '#382726', '#8f3734', '#c31d1d', '#701e1e', '#301616',
    '#701e1e', '#1b1313', '#f2f2f2', '#7e201f', '#f2f2f2', '#de002c',
  ),
  violet: inks(
    '#ae3ec9', '#342938', '#763a8b', '#8f2fa7', '#6d1583', '#27152e',
    '#6d1583', '#1b0f21', '#f2f2f2', '#5f1c70', '#f2f2f2', '#9e00ee',
  ),
  yellow: inks(
    '#ffc034', '#3b352b', '#fecb92', '#ffae00', '#684e12', '#2a2113',
    '#684e12', '#1e1911', '#f2f2f2', '#8a5e1c', '#f2f2f2', '#d2b700',
  ),
  white: inks(
    '#f3f3f3', '#f5f5f5', '#f9f9f9', '#f3f3f3', '#ffffff', '#ffffff',
    '#ffffff', '#ffffff', '#000000', '#eaeaea', '#1d1d1d', '#ffffff',
  ),
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { background: '#f9fafb', solid: '#fcfffe', text: '#000000', noteBorder: 'rgb(144, 144, 144)', inks: LIGHT },
  dark: {
    background: 'hsl(240, 5%, 6.5%)', solid: '#010403', text: 'hsl(210, 17%, 98%)',
    noteBorder: 'rgb(20, 20, 20)', inks: DARK,
  },
}

/** The colours of a style's value; black for a value this build does not know. */
export function inksOf({ inks: known }: Palette, color: string): Inks {
  const found = Object.hasOwn(known, color) ? known[color] : known.black
  if (found === undefined) throw new Error('The palette has no black.')
  return found
}

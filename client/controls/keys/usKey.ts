/** A key as an event says it, whatever the keyboard's layout is. */
export interface PressedKey {
  key: string
  code: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  /** Whether the third level of the keyboard is held. */
  altGraph: boolean
}

type KeyEvent = Omit<PressedKey, 'altGraph'> & { getModifierState: (key: 'AltGraph') => boolean }

export function pressedKey(event: KeyEvent): PressedKey {
  const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event
  return { key, code, shiftKey, altKey, ctrlKey, metaKey, altGraph: event.getModifierState('AltGraph') }
}

/** The key and the Shift with which a US keyboard would have typed the same. */
export interface UsKey {
  key: string
  code: string
  shiftKey: boolean
}

/** Keys that type two signs each, plain and with Shift. Those of the digits are told by their place instead. */
const SIGN_KEYS: Readonly<Record<string, string>> = {
  Comma: ',<', Period: '.>', Slash: '/?', Semicolon: ';:', Quote: '\'"', BracketLeft: '[{', BracketRight: ']}',
  Backslash: '\\|', Minus: '-_', Equal: '=+', Backquote: '`~',
}
const SIGNS: ReadonlyMap<string, UsKey> = new Map(
  Object.entries(SIGN_KEYS).flatMap(([code, signs]) =>
    Array.from(signs, (key, at) => [key, { key, code, shiftKey: at === 1 }] as const),
  ),
)
/** Open things, so they are worth more than the digit on the same key. */
const FIRST_OF_ALL = '/?'
/** The digits that mean something with Shift. */
const SHIFTED_DIGITS = '012'

/**
 * What a key means to those who think in a US keyboard, as tldraw and chords do: signs and latin letters count by what
 * they type, wherever they lie and whether or not Shift types them; digits by their place, because the upper row of
 * some layouts types them with Shift only; letters of other scripts by their place too.
 *
 * @returns undefined for a key that means nothing: half an accent, a letter with one, a sign of the third level
 */
export function usKey(pressed: PressedKey): UsKey | undefined {
  const { key, code, shiftKey } = pressed
  if (isNamed(key)) return { key, code, shiftKey }
  if (isThirdLevel(pressed)) return undefined
  const digit = digitAt(pressed)
  if (digit !== undefined) return { key: shiftKey ? key : digit, code, shiftKey }
  if (isAscii(key)) return asciiKey(pressed)
  return placedKey(pressed)
}

function isNamed(key: string): boolean {
  return key !== 'Dead' && (key === ' ' || Array.from(key).length !== 1)
}

function isAscii(key: string): boolean {
  return /^[!-~]$/.test(key)
}

/** AltGr, which Windows sends as Ctrl+Alt: what it types is a sign to write, and never a chord. */
function isThirdLevel({ key, code, altKey, ctrlKey, metaKey, altGraph }: PressedKey): boolean {
  if (altGraph) return true
  if (!altKey || !ctrlKey || metaKey || /^[a-z]$/i.test(key)) return false
  return SIGNS.get(key)?.code !== code
}

/** The digit that a key of the upper row counts as; undefined where the sign it types says more. */
function digitAt({ key, code, shiftKey, ctrlKey, metaKey }: PressedKey): string | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit === undefined || FIRST_OF_ALL.includes(key)) return undefined
  const saysMore = ctrlKey || metaKey || (shiftKey && !SHIFTED_DIGITS.includes(digit))
  return saysMore && SIGNS.has(key) ? undefined : digit
}

function asciiKey({ key, code, shiftKey }: PressedKey): UsKey | undefined {
  if (/[a-z\d]/i.test(key)) return { key, code, shiftKey }
  // Where + has a key of its own it is the plain one.
  if (key === '+' && code !== 'Equal') return { key: '=', code: 'Equal', shiftKey: false }
  return SIGNS.get(key)
}

/** Keys that type nothing of ASCII, by their place: other scripts, and what Alt types on a Mac. */
function placedKey({ key, code, shiftKey, altKey }: PressedKey): UsKey | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const sign = SIGN_KEYS[code]?.charAt(shiftKey ? 1 : 0)
  const isOtherScript = /[\p{L}\p{M}]/u.test(key) && !/\p{Script=Latin}/u.test(key) && key !== 'Dead'
  if (letter !== undefined && (altKey || isOtherScript)) return { key: letter, code, shiftKey }
  const isMacSign = altKey && key !== 'Dead' && !/\p{L}/u.test(key)
  return sign !== undefined && (isOtherScript || isMacSign) ? { key: sign, code, shiftKey } : undefined
}

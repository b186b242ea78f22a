import { expect, test } from 'vitest'
import { layerOf, readHouse } from './support/house.ts'
import { at, type SourceFile } from './support/sourceFile.ts'

/** Who may read a key without asking whether an input method composes, each with a because. */
const RAW: Readonly<Record<string, string>> = {
  'client/controls/keys/keyOf.ts': 'it is what asks',
  'client/controls/Dialog.tsx': 'it keeps from the browser what an input method has taken',
  'client/features/people/NamePrompt.tsx': 'it keeps from its form what an input method has taken',
  'client/controls/keys/usKey.ts': 'it says what a key means, whoever acts on it',
  'client/features/keys/readAllLayouts.ts': 'it asks first',
  'client/canvas/view/ownKeyUps.ts': 'it acts on no key',
}

/** `event.key`, and `{ key } = event`; keys of the browser's storage are no keys. */
const READS = [/\b(?:event|e|nativeEvent)\.(?:key|keyCode|which)\b(?! === (?:null|[A-Z_]+_KEY))/, /\{[^{}\n]*\bkey\b[^{}\n]*\} = (?:event|e)\b/]

function rawReads(file: SourceFile): string[] {
  if (file.path in RAW) return []
  return READS.flatMap((pattern) => {
    const match = pattern.exec(file.text)
    return match === null ? [] : [`${at(file, match.index)} reads a key as it comes: ask keyOf for it, or the Enter that ends a composed word acts`]
  })
}

test('every handler of keys asks keyOf, which knows of input methods', () => {
  expect(readHouse().filter(({ path }) => layerOf(path) === 'client').flatMap(rawReads)).toEqual([])
})

test.each(["if (event.key === 'Enter') go()", 'const { key, shiftKey } = event', "if (e.nativeEvent.key === 'Tab') go()", 'if (event.keyCode === 13) go()'])('%j is refused', (text) => {
  expect(rawReads({ path: 'client/a.ts', text })).toHaveLength(1)
})

test.each(["if (keyOf(event) === 'Enter') go()", 'if (event.key === THEME_KEY) show()', 'const { key } = entry'])('%j is allowed', (text) => {
  expect(rawReads({ path: 'client/a.ts', text })).toEqual([])
})

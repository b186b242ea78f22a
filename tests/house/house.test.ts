import { expect, test } from 'vitest'
import { isProduct, readHouse, readTexts } from './support/house.ts'
import { parseSource } from './support/sourceFile.ts'

// The other tests here pass on an empty list, so that this one proves that they look at something.
test('the rules see the house', () => {
  const paths = readHouse().map((file) => file.path)
  expect(paths).toContain('shared/board/schema.ts')
  expect(paths).toContain('tests/house/house.test.ts')
  expect(paths.filter(isProduct).length).toBeGreaterThan(20)
  expect(readTexts().map((file) => file.path)).toContain('package-lock.json')
  expect(paths.some((path) => path.includes('node_modules'))).toBe(false)
})

test('a parsed file knows all its imports', () => {
  const text = "import type { A } from './a.ts'\nimport { b } from './b.ts'\nexport { c } from './c.ts'\nconst d = import('./d.ts')\nlet e: import('./e.ts').E"
  const { imports } = parseSource({ path: 'shared/x.ts', text })
  expect(imports).toEqual([
    { specifier: './a.ts', kind: 'static', isTypeOnly: true },
    { specifier: './b.ts', kind: 'static', isTypeOnly: false },
    { specifier: './c.ts', kind: 'static', isTypeOnly: false },
    { specifier: './d.ts', kind: 'dynamic', isTypeOnly: false },
    { specifier: './e.ts', kind: 'static', isTypeOnly: true },
  ])
})

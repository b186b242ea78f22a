import { expect, test } from 'vitest'
import { withLinks } from '../../scripts/lib/pageLinks.mjs'

const HTML = '<head><script type="module" src="/assets/main.js"></script></head><body></body>'
const chunk = (fileName: string, imports: string[], module = '', css: string[] = []) =>
  ({ type: 'chunk', fileName, imports, facadeModuleId: module, viteMetadata: { importedCss: new Set(css) } }) as const

const BUNDLE = {
  'assets/board.js': chunk('assets/board.js', ['assets/tldraw.js', 'assets/react.js'], '/x/board.tsx', ['assets/board.css']),
  'assets/tldraw.js': chunk('assets/tldraw.js', ['assets/react.js']),
  'assets/react.js': chunk('assets/react.js', ['assets/main.js']),
  'assets/main.js': chunk('assets/main.js', []),
  'assets/board.css': { type: 'asset', fileName: 'assets/board.css', source: '' } as const,
}

test('a page links to what it needs, each file behind those it needs itself, and to nothing twice', () => {
  const html = withLinks(HTML, BUNDLE, ['board.tsx'])
  expect([...html.matchAll(/rel="(\w+)"[^>]* href="([^"]*)"/g)].map(([, rel, href]) => `${rel} ${href}`)).toEqual([
    'preload /assets/board.css', 'modulepreload /assets/react.js', 'modulepreload /assets/tldraw.js', 'modulepreload /assets/board.js',
  ])
})

test('files that need each other are told of, because one of them would run too early', () => {
  const knot = { ...BUNDLE, 'assets/react.js': chunk('assets/react.js', ['assets/board.js']) }
  expect(() => withLinks(HTML, knot, ['board.tsx'])).toThrow('needs itself')
  expect(() => withLinks(HTML, BUNDLE, ['home.tsx'])).toThrow('There is no chunk for home.tsx')
})

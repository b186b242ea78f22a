import { expect, test } from 'vitest'
import { readIfThere } from './support/house.ts'
import { parseSource, visit, type SourceFile } from './support/sourceFile.ts'

const SETTING = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/

/** The environment variables that the config names, as `env.NAME` or as a string. */
function settingsRead(file: SourceFile): string[] {
  const names = new Set<string>()
  visit(parseSource(file).body, (node) => {
    const property = node.type === 'MemberExpression' ? (node['property'] as { name?: string }).name : undefined
    const object = node.type === 'MemberExpression' ? (node['object'] as { name?: string }).name : undefined
    const name = object === 'env' ? property : node.type === 'Literal' ? node['value'] : undefined
    if (typeof name === 'string' && SETTING.test(name)) names.add(name)
  })
  return [...names].sort()
}

/** The names in the first column of the README's tables: `| `PORT` | … |`. */
function settingsListed(file: SourceFile): string[] {
  const names = [...file.text.matchAll(/^\|\s*`([A-Z0-9_]+)`\s*\|/gm)].map(([, name]) => name ?? '')
  return [...new Set(names.filter((name) => SETTING.test(name)))].sort()
}

const readme = readIfThere('README.md')
const config = readIfThere('server/config.ts')

// A README or config that nobody has written yet lists nothing; from the day both exist they have to agree.
test.runIf(readme && config)('the README lists exactly the settings that server/config.ts reads', () => {
  expect(settingsListed(readme!)).toEqual(settingsRead(config!))
})

test('the config names at least the port, and a name more or less is a difference', () => {
  const code = "const port = given(env, 'PORT')\nconst host = env.HOST\nconst levels = ['info']"
  expect(settingsRead({ path: 'server/config.ts', text: code })).toEqual(['HOST', 'PORT'])
  expect(settingsListed({ path: 'README.md', text: '| Setting | Default |\n|---|---|\n| `PORT` | 4747 |\n| `HOST` | localhost |\n' })).toEqual(['HOST', 'PORT'])
  expect(settingsListed({ path: 'README.md', text: 'Set `HOST`.\n' })).toEqual([])
})

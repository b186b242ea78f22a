import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sourceHash } from '../../scripts/lib/productBuild.mjs'

test('the hash of the sources changes with content, name and number of files, and with nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'sevenstep-hash-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'client/deep'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(root, name), text)
  const hash = () => sourceHash(root, ['client', 'vite.config.ts', 'not-there'])

  write('client/deep/a.ts', 'a')
  const first = hash()
  write('client/deep/a.ts', 'a')
  write('README.md', 'not a source')
  expect(hash()).toBe(first)

  write('client/deep/a.ts', 'b')
  const changed = hash()
  write('vite.config.ts', '')
  const added = hash()
  expect(new Set([first, changed, added]).size).toBe(3)
})

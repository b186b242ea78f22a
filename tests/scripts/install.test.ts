import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { firstDifference, whyInstall } from '../../scripts/lib/install.mjs'

const LOCK = { '': { dependencies: { yjs: '13.6.33' } }, 'node_modules/yjs': { version: '13.6.33' }, 'node_modules/@x/linux': { version: '1.0.0', optional: true } }

function checkout(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'sevenstep-install-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'node_modules'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), JSON.stringify(content))
  return root
}

test('a checkout without complete packages is installed', () => {
  expect(whyInstall(checkout({ 'package.json': LOCK[''], 'package-lock.json': { packages: LOCK } }))).toBe('there is no complete node_modules')
})

test('a checkout with the packages of its lock is left alone', () => {
  const root = checkout({ 'package.json': LOCK[''], 'package-lock.json': { packages: LOCK }, 'node_modules/.package-lock.json': { packages: LOCK } })
  expect(whyInstall(root)).toBeUndefined()
})

test('a package added to package.json alone is installed', () => {
  const manifest = { dependencies: { yjs: '13.6.33', zod: '4.6.7' } }
  const root = checkout({ 'package.json': manifest, 'package-lock.json': { packages: LOCK }, 'node_modules/.package-lock.json': { packages: LOCK } })
  expect(whyInstall(root)).toMatch(/package\.json names other packages/)
})

test('another version and a missing package are differences, a missing optional one is not', () => {
  expect(firstDifference(LOCK, { ...LOCK, 'node_modules/yjs': { version: '13.6.32' } })).toBe('yjs')
  expect(firstDifference(LOCK, { 'node_modules/@x/linux': { version: '1.0.0' } })).toBe('yjs')
  expect(firstDifference(LOCK, { 'node_modules/yjs': { version: '13.6.33' } })).toBeUndefined()
  expect(firstDifference(LOCK, { ...LOCK, 'node_modules/@x/linux': { version: '0.9.0' } })).toBe('@x/linux')
})

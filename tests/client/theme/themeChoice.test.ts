import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readThemeChoice, resolveTheme, THEME_KEY } from '../../../client/theme/themeChoice.ts'

test('anything that is not a theme means the system decides', () => {
  expect([null, undefined, '', 'system', 'purple'].map(readThemeChoice)).toEqual(Array(5).fill('system'))
  expect(['light', 'dark'].map(readThemeChoice)).toEqual(['light', 'dark'])
})

test('a choice wins over the system', () => {
  expect(resolveTheme('light', true)).toBe('light')
  expect(resolveTheme('dark', false)).toBe('dark')
  expect(resolveTheme('system', true)).toBe('dark')
  expect(resolveTheme('system', false)).toBe('light')
})

test('the script that runs before the first paint reads the same key', () => {
  expect(readFileSync(new URL('../../../client/public/theme.js', import.meta.url), 'utf8')).toContain(`'${THEME_KEY}'`)
})

test('index.html has no inline script and names no other host', () => {
  const html = readFileSync(new URL('../../../client/index.html', import.meta.url), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})

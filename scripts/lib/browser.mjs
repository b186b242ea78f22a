import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, canAptInstall } from './debian.mjs'
import { binOf } from './paths.mjs'
import { run } from './run.mjs'
import { Failure, say, step } from './say.mjs'

/** The engine without a window takes a quarter less of a processor for the same tests, and is preferred where there is one. */
const SHELLS = ['chrome-headless-shell', 'chromium-headless-shell']
const COMMANDS = [...SHELLS, 'google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable']

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const USUAL_PLACES = {
  linux: ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) => [`/Applications/${name}.app/Contents/MacOS/${name}`, join(process.env['HOME'] ?? '/', 'Applications', `${name}.app/Contents/MacOS/${name}`)]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder ? ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) => join(folder, path)) : []
  }),
}

/**
 * A Chrome or Chromium on this machine: CHROME_PATH, then PATH, then the usual places, then Playwright's own download.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const told = process.env['CHROME_PATH']
  if (told) {
    if (existsSync(told)) return told
    throw new Failure(`CHROME_PATH is ${told}, and there is no such file.`)
  }
  const found = [...onPath(COMMANDS), ...(USUAL_PLACES[process.platform] ?? [])].find((path) => existsSync(path) && starts(path))
  return found ?? (await downloaded())
}

/** Finds a browser, or installs one by Playwright or by Debian's package. */
export async function ensureBrowser() {
  await ensureShell()
  const found = await findBrowser()
  if (found) return found
  await step('Installing a browser, because no Chrome or Chromium was found', installBrowser)
  const installed = await findBrowser()
  if (installed) return installed
  throw new Failure('The browser tests need Chrome or Chromium and it could not be installed: install one, or set CHROME_PATH to it, and run npm test again.')
}

/** Where it cannot be had, whatever other browser there is does as well, only slower. */
async function ensureShell() {
  if (process.env['CHROME_PATH'] || !canAptInstall() || onPath(SHELLS).some((path) => existsSync(path))) return
  await step('Installing chromium-headless-shell, the quickest browser for the tests', () => aptInstall(['chromium-headless-shell']))
}

async function installBrowser() {
  const args = [binOf('playwright'), 'install', 'chromium', ...(canAptInstall() ? ['--with-deps'] : [])]
  if ((await run(process.execPath, args)) === 0 && (await findBrowser())) return
  if (!canAptInstall()) return
  say('  Playwright could not download one; trying the chromium package')
  await aptInstall(['chromium'])
}

/** @param {readonly string[]} commands */
function onPath(commands) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

/**
 * Some distributions ship a stub that only prints how to install the browser. Windows' and macOS' browsers are not asked,
 * because there `--version` may open a window.
 * @param {string} path
 */
function starts(path) {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

async function downloaded() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

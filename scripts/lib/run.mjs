import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from './paths.mjs'

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const PARENT_CHECK_MS = 300

/** @typedef {{ env?: NodeJS.ProcessEnv, shell?: boolean }} RunOptions */

/**
 * Runs a program in our terminal and resolves with its exit code (128 + number when a signal ended it).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: options.env ?? process.env, shell: options.shell ?? false })
    const stopForwarding = forwardSignals(child)
    child.once('error', (error) => {
      stopForwarding()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      stopForwarding()
      resolve(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1))
    })
  })
}

/**
 * The signal that reached this process while a program ran; commands of several stages end after it.
 * @type {{ signal: NodeJS.Signals | undefined }}
 */
export const interrupted = { signal: undefined }

/**
 * Each signal is passed on once, because a terminal already sends Ctrl+C to the whole group and npm repeats it.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const sent = new Set()
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    interrupted.signal ??= signal
    if (!sent.has(signal)) child.kill(signal)
    sent.add(signal)
  }
  for (const signal of SIGNALS) process.on(signal, forward)
  const stopWatching = whenNpmIsGone(() => forward('SIGTERM'))
  return () => {
    stopWatching()
    for (const signal of SIGNALS) process.off(signal, forward)
  }
}

/**
 * npm hands a SIGTERM to the shell between it and us, and some shells die of it without telling anyone. Our parent is then
 * another process, which is the only trace.
 * @param {() => void} tell
 */
function whenNpmIsGone(tell) {
  if (!process.env['npm_lifecycle_event']) return () => {}
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) tell()
  }, PARENT_CHECK_MS)
  return () => clearInterval(timer)
}

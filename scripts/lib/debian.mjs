import { existsSync } from 'node:fs'
import { run } from './run.mjs'

/** Whether this is Debian, or one of its kin, and we may install packages. */
export function canAptInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs Debian's packages, one by one, so that one that is not to be had leaves the others.
 * @param {readonly string[]} packages
 */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  for (const one of packages) await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', one], { env })
}

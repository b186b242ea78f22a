import { expect, test } from 'vitest'
import { readIfThere } from './support/house.ts'

interface Locked {
  resolved?: string
  optionalDependencies?: Record<string, string>
}

type Lock = Readonly<Record<string, Locked>>

function lockViolations(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { resolved, optionalDependencies }]) => [
    ...(resolved ? [`${path} holds the address ${resolved}`] : []),
    // Builds for other systems are optional packages; without their entries nobody can install on those systems.
    ...Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(lock, path, name)).map((name) => `${path} needs ${name}, which has no entry`),
  ])
}

/** Looks where Node would: in the package's own node_modules, then in those around it. */
function isLocked(lock: Lock, path: string, name: string): boolean {
  const inside = path === '' ? '' : `${path}/`
  if (lock[`${inside}node_modules/${name}`]) return true
  return path !== '' && isLocked(lock, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)
}

test('the lock holds no addresses and every package for every system', () => {
  const { packages } = JSON.parse(readIfThere('package-lock.json')?.text ?? '') as { packages: Lock }
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(lockViolations(packages)).toEqual([])
})

test('an address and a missing build for another system are found', () => {
  const lint = { optionalDependencies: { '@lint/linux': '1.0.0', '@lint/mac': '1.0.0' } }
  const lock = { '': {}, 'node_modules/lint': lint, 'node_modules/@lint/linux': { resolved: 'https://mirror.example/a.tgz' } }
  expect(lockViolations(lock)).toEqual(['node_modules/lint needs @lint/mac, which has no entry', 'node_modules/@lint/linux holds the address https://mirror.example/a.tgz'])
  expect(lockViolations({ ...lock, 'node_modules/@lint/linux': {}, 'node_modules/lint/node_modules/@lint/mac': {} })).toEqual([])
})

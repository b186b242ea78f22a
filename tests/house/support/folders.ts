import { posix } from 'node:path'
import { isRelative, target, type ParsedFile } from './sourceFile.ts'

/** What a file takes from another when it is loaded, types included; what is loaded on demand comes later. */
export interface Arrow {
  from: string
  to: string
}

export function arrowsOf(files: readonly ParsedFile[]): Arrow[] {
  return files.flatMap((file) => file.imports
    .filter(({ kind, specifier }) => kind === 'static' && isRelative(specifier))
    .map(({ specifier }) => ({ from: file.path, to: target(file, specifier) })))
}

export function folderOf(path: string): string {
  return posix.dirname(path)
}

/** Groups of folders of which each leads to every other, each group sorted: Tarjan's strongly connected components. */
export function knotsOf(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to } of arrows) next.set(folderOf(from), [...(next.get(folderOf(from)) ?? []), folderOf(to)])
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const knots: string[][] = []
  const walk = (folder: string): number => {
    order.set(folder, order.size)
    lowest.set(folder, order.size - 1)
    open.push(folder)
    for (const to of next.get(folder) ?? []) {
      if (!order.has(to)) lower(folder, walk(to))
      else if (open.includes(to)) lower(folder, order.get(to) ?? 0)
    }
    if (lowest.get(folder) === order.get(folder)) close(folder)
    return lowest.get(folder) ?? 0
  }
  const lower = (folder: string, value: number): void => {
    lowest.set(folder, Math.min(lowest.get(folder) ?? value, value))
  }
  const close = (folder: string): void => {
    const knot = open.splice(open.indexOf(folder))
    if (knot.length > 1) knots.push(knot.sort())
  }
  for (const folder of next.keys()) if (!order.has(folder)) walk(folder)
  return knots
}

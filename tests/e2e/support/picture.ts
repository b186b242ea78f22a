import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { PNG } from 'pngjs'

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

/** A decoded image. */
export interface Picture {
  width: number
  height: number
  at(x: number, y: number): Pixel
}

export function readPng(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes)
  return picture(width, height, data)
}

/** @param data four bytes a pixel, row by row */
export function picture(width: number, height: number, data: Uint8Array): Picture {
  return {
    width,
    height,
    at(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) throw new Error(`${x}, ${y} is outside of ${width} x ${height}.`)
      const from = (y * width + x) * 4
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0, data[from + 3] ?? 0]
    },
  }
}

/** The largest difference of a colour channel, 0 to 255. */
export function difference(a: Pixel, b: Pixel): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]))
}

/** The mean of `difference` over `size` pixels of two pictures, each from its own corner. */
export function meanDifference(one: Picture, other: Picture, size: { width: number; height: number }, from = { x: 0, y: 0 }): number {
  let sum = 0
  for (let y = 0; y < size.height; y += 1) for (let x = 0; x < size.width; x += 1) sum += difference(one.at(x, y), other.at(x + from.x, y + from.y))
  return sum / (size.width * size.height)
}

export type ExportChoice = 'Whole board' | 'Selection' | 'PNG' | 'SVG' | '1×' | '2×' | '3×' | 'Light' | 'Dark' | 'Canvas' | 'Transparent'

/** Opens the export dialog and makes choices in it. */
export async function openExport(page: Page, ...choices: ExportChoice[]): Promise<void> {
  await page.getByRole('button', { name: 'Export an image' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  for (const choice of choices) await dialog.getByRole('radio', { name: choice, exact: true }).check({ force: true })
}

/** Presses a button of the export dialog that starts a download, and closes the dialog. */
export async function takeDownload(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await coming
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

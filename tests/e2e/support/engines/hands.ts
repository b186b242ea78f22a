/** One step of a pointer or of the keys, as WebDriver takes them. */
export interface Source {
  type: 'pointer' | 'key'
  id: string
  parameters?: { pointerType: 'mouse' }
  actions: Record<string, unknown>[]
}

/** A browser that is driven from outside, whatever its engine is. */
export interface Driven {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** The value of an expression in the page; of JSON. */
  ask<T>(expression: string): Promise<T>
  perform(sources: Source[]): Promise<void>
  close(): Promise<void>
}

const KEYS: Readonly<Record<string, string>> = { Enter: '\uE007', Escape: '\uE00C', Control: '\uE009' }

/** Hands at a driven browser: they move, press and type, and never call into the page. */
export function handsAt({ perform }: Pick<Driven, 'perform'>) {
  const pointer = (...actions: Record<string, unknown>[]): Promise<void> =>
    perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }])
  const to = (x: number, y: number): Record<string, unknown> => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 })
  const down = { type: 'pointerDown', button: 0 }
  const up = { type: 'pointerUp', button: 0 }
  const keys = (values: readonly string[]): Promise<void> =>
    perform([{ type: 'key', id: 'keys', actions: values.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }])
  return {
    click: (x: number, y: number) => pointer(to(x, y), down, up),
    doubleClick: (x: number, y: number) => pointer(to(x, y), down, up, down, up),
    drag: (x: number, y: number, dx: number, dy: number) =>
      pointer(to(x, y), down, ...[0.25, 0.5, 0.75, 1].map((share) => to(x + dx * share, y + dy * share)), { type: 'pause', duration: 50 }, up),
    type: (text: string) => keys(Array.from(text)),
    press: (key: string) => keys([KEYS[key] ?? key]),
  }
}

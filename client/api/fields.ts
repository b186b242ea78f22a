export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem)
}

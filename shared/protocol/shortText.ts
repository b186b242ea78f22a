/**
 * A text that others wrote, as it may be shown in one line: without control characters and marks that turn the
 * direction of the text around it, and not longer than so many characters.
 */
export function printable(text: string, maxLength: number): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')
  return Array.from(plain).slice(0, maxLength).join('').trim()
}

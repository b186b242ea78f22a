/** Without a way into HTML. */
export function inline(text: string): string {
  return text.replaceAll('<', '\\<')
}

const LONGEST = 60

/** A board's title as the name of a file, on every system. */
export function fileName(title: string, extension: string): string {
  const safe = title.trim().replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/\s+/g, ' ').replace(/^[.\s-]+|[.\s-]+$/g, '')
  return `${Array.from(safe).slice(0, LONGEST).join('') || 'board'}.${extension}`
}

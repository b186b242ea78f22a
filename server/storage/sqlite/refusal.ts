/** SQLite's primary result codes for what is wrong with the data itself, https://www.sqlite.org/rescode.html */
const REFUSALS: ReadonlySet<number> = new Set([/* TOOBIG */ 18, /* CONSTRAINT */ 19, /* MISMATCH */ 20])
/** Extended codes carry the primary one in their low byte. */
const PRIMARY = 0xff

/** Whether a statement failed for what it was to store, and not because the disk is full, busy or broken. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && REFUSALS.has(Number(error.errcode) & PRIMARY)
}

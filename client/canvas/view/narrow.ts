const NARROW_PX = 900

/** On a narrow screen a panel covers a good part of the board, so it starts closed and closes after each use. */
export function isNarrow(): boolean {
  return window.innerWidth <= NARROW_PX
}

const NARROW_PX = 900

/**
 * On a narrow screen a panel covers a good part of the board, so it starts closed and closes after each use.
 *
 * @param widthPx of what the panel lies over; of the window, where nothing else is known
 */
export function isNarrow(widthPx = window.innerWidth): boolean {
  return widthPx <= NARROW_PX
}

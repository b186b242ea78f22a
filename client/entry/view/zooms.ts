/** Below it titles are shortened and links have no words, so that a fit shows the main part instead of all. */
export const LOWEST_READABLE_ZOOM = 0.36

/**
 * Where the keys and the menu of the zoom stop: about a quarter more or less at each press, and always at 100 %.
 * tldraw's own double it, so that whoever wanted a little more saw half of the board gone.
 */
export const ZOOM_STEPS: readonly number[] = [
  0.05, 0.0625, 0.08, 0.1, 0.125, 0.16, 0.2, 0.25, 0.32, 0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8,
]

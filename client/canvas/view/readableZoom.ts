/** Below it the titles of cards cannot be read any more, so that a fit shows the main part instead of all. */
export const LOWEST_READABLE_ZOOM = 0.36

/** The built server, from the checkout. */
export const SERVER = 'dist/server/main.mjs'

/** For the C library of most Linux systems: what large messages took goes back to the system, which it would keep for the next ones. */
export const SERVER_ENV = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

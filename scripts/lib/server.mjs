/** The built server, from the checkout. */
export const SERVER = 'dist/server/main.mjs'

/** What Node is told: young objects get 8 MB before they are looked through, not 16, which takes 20 MB less with a thousand people. */
export const SERVER_FLAGS = ['--max-semi-space-size=8']

/** For the C library of most Linux systems: what large messages took goes back to the system, which it would keep for the next ones. */
export const SERVER_ENV = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

/** A database that no file holds, and no other thread can open. */
export const IN_MEMORY = ':memory:'

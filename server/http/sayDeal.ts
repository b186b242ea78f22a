/** What is told to whoever sends a seed that is none. */
export const NO_SEED = 'A seed is six letters or digits, like k3v9z1. Nothing was made or changed.'
/** And to whoever deals a case study whose numbers are fixed. */
export const NOT_DEALT = 'The numbers of this case study are fixed: it cannot be dealt anew. Nothing was made.'

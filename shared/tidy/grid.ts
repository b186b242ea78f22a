/** Tidied things lie on it, px. */
export const GRID_PX = 8

/** What of the hosts' copy of a debrief can be shared. */
export const SHARED_PARTS = ['notes', 'scores', 'coverage'] as const
export type SharedPart = (typeof SHARED_PARTS)[number]

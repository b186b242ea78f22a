/** Who may read the case studies that are not private: everybody, or who has the create key. */
export const GUIDE_READERS = ['public', 'creators'] as const
export type GuideReaders = (typeof GUIDE_READERS)[number]

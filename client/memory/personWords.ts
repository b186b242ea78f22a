export const ADJECTIVES: readonly string[] = [
  'Brave', 'Bright', 'Calm', 'Clever', 'Curious', 'Eager', 'Gentle', 'Happy', 'Keen', 'Kind',
  'Lively', 'Merry', 'Patient', 'Polite', 'Quick', 'Quiet', 'Steady', 'Sunny', 'Swift', 'Warm',
]

export const ANIMALS: readonly string[] = [
  'Badger', 'Beaver', 'Crane', 'Deer', 'Dolphin', 'Falcon', 'Finch', 'Fox', 'Hare', 'Heron',
  'Koala', 'Lynx', 'Otter', 'Owl', 'Panda', 'Puffin', 'Robin', 'Seal', 'Swan', 'Turtle',
]

/** Each carries white text at 4.5:1 and stands out 3:1 from both canvases, so that one colour serves both modes. */
export const PERSON_COLORS: readonly string[] = [
  '#2563eb', '#dc2626', '#15803d', '#c2410c', '#7c3aed', '#c026d3', '#0e7490', '#a16207', '#db2777', '#4d7c0f',
]

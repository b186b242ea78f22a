/** What a board keeps, and what nothing here looks at: in short, and for the sheet. */
export const KEPT_SHORT = 'Drawing, notebook, comments and time by step are kept. No camera, voice, keystrokes or gaze.'

/** What is said of who sees what. */
export const WHO_SEES: readonly string[] = [
  'Everybody with a link sees the drawing, the notebook, the comments, the clock and who is here.',
  'Interviewers keep private notes and scores. Nobody else sees them, unless an interviewer shares them.',
  'Only interviewers read the case study. Who watches sees what the candidate sees.',
]

export const WHAT_IS_KEPT: readonly string[] = [
  'The drawing with its history, the notebook, comments, names, time by step, and what is said here of AI helpers.',
  'Nothing else: no camera, no voice, no keystrokes, no gaze, no look at other windows. No model scores anybody.',
]

/** How long it is kept. */
export function sayKept(days: number | undefined): string {
  if (days === undefined) return 'It is kept until a host deletes the board, with everything in it.'
  const time = days === 1 ? 'a day' : `${days} days`
  return `It is deleted when nobody has opened the board for ${time}, or when a host deletes it.`
}

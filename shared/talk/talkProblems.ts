export type TalkProblemCode =
  | 'no-name'
  | 'plain-name'
  | 'ambiguous-name'
  | 'missing-name'
  | 'open-quote'
  | 'backward-arrow'
  | 'label-without-link'
  | 'same-ends'

/** Something in a talk line that was not understood. */
export interface TalkProblem {
  code: TalkProblemCode
  /** Offsets into the text, in UTF-16 units. */
  start: number
  end: number
  /** A plain sentence for the person who wrote it. */
  message: string
  /** What to write in its place. */
  suggestion?: string
}

export interface TalkPlace {
  text: string
  start: number
  end: number
}

/** No fault: the name is kept as it is, on a plain component. */
export function plainName({ text, start, end }: TalkPlace, suggestion: string | undefined): TalkProblem {
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
  const message = `"${text}" is drawn as a plain component.${hint}`
  return { code: 'plain-name', start, end, message, suggestion }
}

export function ambiguousName(place: TalkPlace, titles: readonly string[]): TalkProblem {
  const list = [...new Set(titles)].map((title) => `"${title}"`).join(', ')
  return {
    code: 'ambiguous-name',
    start: place.start,
    end: place.end,
    message: `"${place.text}" could be any of ${titles.length} components: ${list}. Use a title that only one has.`,
    suggestion: titles[0],
  }
}

export function otherProblem(
  code: Exclude<TalkProblemCode, 'plain-name' | 'ambiguous-name'>,
  place: TalkPlace,
): TalkProblem {
  return { code, start: place.start, end: place.end, message: messageOf(code, place.text) }
}

function messageOf(code: TalkProblemCode, text: string): string {
  switch (code) {
    case 'no-name':
      return `A name needs a letter or a digit, and "${text}" has none.`
    case 'missing-name':
      return `A component is missing beside "${text}".`
    case 'open-quote':
      return `The quotation mark before "${text}" is never closed.`
    case 'backward-arrow':
      return `"<=" says at most: write "<==" in "${text}" for data that goes from right to left, or "<-" for a request.`
    case 'label-without-link':
      return `The label "${text}" belongs to no link; a label stands behind the component its link leads to.`
    case 'same-ends':
      return `"${text}" would link a component to itself.`
    default:
      return `"${text}" was not understood.`
  }
}

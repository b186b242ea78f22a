/** Somebody who sat at a practice while its clock ran. */
export interface Practised {
  /** Their id in presence, which their browser keeps. */
  user: string
  name: string
}

/** What a board tells of who practised on it. */
export interface PractisedFacts {
  practised: readonly Practised[]
  ended: { by: string } | null
}

export const MOST_PRACTISED = 8

/** With this person under the name that they have now; the same list where that is so, or where it is full. */
export function withPractised(all: readonly Practised[], { user, name }: Practised): readonly Practised[] {
  const known = all.find((one) => one.user === user)
  if (known === undefined) return all.length < MOST_PRACTISED ? [...all, { user, name }] : all
  return known.name === name ? all : all.map((one) => (one === known ? { user, name } : one))
}

/**
 * The names of who practised. Without a clock nobody is known to have sat there, and it is whoever ended it;
 * undefined while that may still be anybody.
 */
export function practisedNames({ practised, ended }: PractisedFacts): readonly string[] | undefined {
  if (practised.length > 0) return practised.map(({ name }) => name)
  return ended === null ? undefined : [ended.by].filter((name) => name !== '')
}

/** Whether somebody practised there, or may yet, rather than only coming to look. */
export function isPractisedBy(facts: PractisedFacts, { user, name }: Practised): boolean {
  const { practised } = facts
  if (practised.length > 0) return practised.some((one) => one.user === user)
  return practisedNames(facts)?.includes(name) ?? true
}

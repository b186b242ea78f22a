import type { Missing } from '../../../shared/hostLane/blind.ts'

type Field = Pick<Missing, 'what' | 'dimension'>

/** What stands as `data-field` at the place where something is given. */
export function fieldOf({ what, dimension }: Field): string {
  return dimension === undefined ? what : `${what} ${dimension}`
}

/** Takes the keys to where something is given; a group of choices gets them at what is chosen. */
export function leadTo(page: HTMLElement, missing: Field): void {
  const field = page.querySelector<HTMLElement>(`[data-field="${fieldOf(missing)}"]`)
  const isText = field instanceof HTMLTextAreaElement
  const place = isText ? field : field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector('input')
  place?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}

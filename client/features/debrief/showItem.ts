/** Brings a part of the page into view and puts the focus there; the address keeps its key behind the #. */
export function showItem(id: string): void {
  const found = document.getElementById(id)
  found?.scrollIntoView({ block: 'start' })
  found?.focus({ preventScroll: true })
}

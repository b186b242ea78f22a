/**
 * Copies a text that is shown in `field`. Plain http has no `navigator.clipboard`; there the field itself is selected
 * and copied, because a helper element outside of an open modal could not take the focus.
 */
export async function copyText(text: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(field)
  }
}

function copySelected(field: HTMLInputElement): boolean {
  const before = document.activeElement
  field.focus()
  field.select()
  const copied = document.execCommand('copy')
  // On failure the selection stays, so that Ctrl+C works at once.
  if (copied && before instanceof HTMLElement) before.focus()
  return copied
}

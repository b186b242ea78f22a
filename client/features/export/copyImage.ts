/**
 * Puts a PNG on the clipboard and says how it went. The image is handed over as a promise, because Safari allows the
 * clipboard only within the click itself.
 */
export async function copyImage(draw: () => Promise<Blob | undefined>): Promise<string> {
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') {
    return 'This browser copies images only over https or on localhost. Download the PNG instead.'
  }
  const image = draw().then((blob) => {
    if (blob === undefined) throw new Error('Nothing to export.')
    return blob
  })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    return 'Copied. Paste it where you need it.'
  } catch {
    const isEmpty = await image.then(() => false, () => true)
    return isEmpty ? 'There is nothing to export yet.' : 'The browser did not allow copying. Download the PNG instead.'
  }
}

/** The bytes at an address of ours as an address that holds them; undefined where there are none. Rejects offline. */
export async function dataUrl(source: string): Promise<string | undefined> {
  if (source.startsWith('data:')) return source
  const response = await fetch(source)
  if (!response.ok) return undefined
  const blob = await response.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('A file could not be read.'))
    reader.readAsDataURL(blob)
  })
}

/** Whether parsed JSON says of itself that it is a kit file, of whatever version. */
export function isKitJson(json: unknown): boolean {
  const form = typeof json === 'object' && json !== null && 'sevenstep' in json ? json.sevenstep : undefined
  return typeof form === 'string' && form.startsWith('kit/')
}

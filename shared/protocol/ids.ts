/** Board ids and keys are 128 random bits in base64url, 22 characters; they are safe in paths and subprotocols. */
const TOKEN = /^[A-Za-z0-9_-]{22}$/

export function isToken(text: string): boolean {
  return TOKEN.test(text)
}

import { timingSafeEqual } from 'node:crypto'
import { hashKey } from './keys.ts'

/** Whether a text is the secret; hashed first, so that neither length nor time tells anything. */
export function isSecret(text: string, secret: string): boolean {
  return timingSafeEqual(hashKey(text), hashKey(secret))
}

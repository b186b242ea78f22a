/** A final, binary and, from a server, unmasked frame: RFC 6455, section 5.2. */
const FINAL_BINARY = 0x82
const LENGTH = { two: 126, eight: 127, maxOne: 125, maxTwo: 0xff_ff } as const

/** Messages as the bytes of one write: a system call costs more than copying what is small. */
export function toWire(payloads: readonly Uint8Array[]): Buffer {
  const size = payloads.reduce((sum, { byteLength }) => sum + headBytes(byteLength) + byteLength, 0)
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  for (const payload of payloads) {
    at = writeHead(bytes, at, payload.byteLength)
    bytes.set(payload, at)
    at += payload.byteLength
  }
  return bytes
}

function headBytes(length: number): number {
  return length <= LENGTH.maxOne ? 2 : length <= LENGTH.maxTwo ? 4 : 10
}

/** Returns where the payload goes. */
function writeHead(bytes: Buffer, at: number, length: number): number {
  bytes[at] = FINAL_BINARY
  if (length <= LENGTH.maxOne) {
    bytes[at + 1] = length
  } else if (length <= LENGTH.maxTwo) {
    bytes[at + 1] = LENGTH.two
    bytes.writeUInt16BE(length, at + 2)
  } else {
    bytes[at + 1] = LENGTH.eight
    bytes.writeBigUInt64BE(BigInt(length), at + 2)
  }
  return at + headBytes(length)
}

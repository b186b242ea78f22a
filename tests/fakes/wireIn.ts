/** The messages that `toWire` put together. */
export function messagesIn(wire: Uint8Array): Uint8Array[] {
  const view = new DataView(wire.buffer, wire.byteOffset, wire.byteLength)
  const messages: Uint8Array[] = []
  for (let at = 0; at < wire.byteLength;) {
    const short = view.getUint8(at + 1)
    const start = at + (short === 127 ? 10 : short === 126 ? 4 : 2)
    const length = short === 127 ? Number(view.getBigUint64(at + 2)) : short === 126 ? view.getUint16(at + 2) : short
    // Copied, because a view of a Buffer has the bytes of many others around it.
    messages.push(Uint8Array.from(wire.subarray(start, start + length)))
    at = start + length
  }
  return messages
}

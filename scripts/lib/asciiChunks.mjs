const FOREIGN = /[\u0080-\uffff]/g

/**
 * Writes each letter beyond ASCII as an escape, because one of them in a file makes V8 keep all of its text in two
 * bytes a letter. It means the same wherever a built file may have one: in strings, templates, patterns and names.
 * @returns {import('vite').Plugin}
 */
export function asciiChunks() {
  return {
    name: 'ascii-chunks',
    generateBundle(_, files) {
      for (const file of Object.values(files)) if (file.type === 'chunk') file.code = file.code.replace(FOREIGN, escapeOf)
    },
  }
}

/** @param {string} letter one unit of UTF-16 */
function escapeOf(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}

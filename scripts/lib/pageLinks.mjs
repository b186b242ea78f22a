/** @typedef {{ type: 'chunk', fileName: string, facadeModuleId?: string | null, imports: string[], viteMetadata?: { importedCss: Set<string> } }} Chunk */
/** @typedef {{ type: 'asset', fileName: string, source: string | Uint8Array }} Asset */
/** @typedef {Record<string, Chunk | Asset>} Bundle */

const APP = 'client/pages/showApp.tsx'
/** Before the rest, because what is drawn meanwhile reaches the others through it. */
const OPENING = 'client/entry/openEarly.ts'
const BOARD = 'client/pages/board/BoardPage.tsx'

/**
 * Writes into the page what it will load, so that the browser asks for all of it at once: `index.html` for every page, and
 * `board.html` for boards, with the board's code too.
 */
export function pageLinks() {
  return {
    name: 'page-links',
    apply: /** @type {const} */ ('build'),
    enforce: /** @type {const} */ ('post'),
    generateBundle: {
      order: /** @type {const} */ ('post'),
      /**
       * @this {{ emitFile(file: { type: 'asset', fileName: string, source: string }): string }}
       * @param {unknown} _options
       * @param {Record<string, any>} bundle
       */
      handler(_options, bundle) {
        const page = bundle['index.html']
        const source = String(page.source)
        this.emitFile({ type: 'asset', fileName: 'board.html', source: withLinks(source, bundle, [OPENING, APP, BOARD]) })
        page.source = withLinks(source, bundle, [APP])
      },
    },
  }
}

/**
 * Links to what the modules need, each file behind those that it needs itself: run one by one in this order, each runs alone.
 * @param {string} html
 * @param {Bundle} bundle
 * @param {readonly string[]} modules
 */
export function withLinks(html, bundle, modules) {
  /** @type {Set<Chunk>} */
  const chunks = new Set()
  for (const module of modules) visit(chunkOf(bundle, module), bundle, chunks)
  const styles = new Set([...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))
  const links = [
    ...[...styles].map((file) => ({ file, rel: 'preload" as="style' })),
    ...[...chunks].map(({ fileName }) => ({ file: fileName, rel: 'modulepreload' })),
  ].filter(({ file }) => !html.includes(`"/${file}"`))
  const lines = links.map(({ file, rel }) => `  <link rel="${rel}" crossorigin href="/${file}">\n`)
  return html.replace('</head>', `${lines.join('  ')}</head>`)
}

/**
 * @param {Bundle} bundle
 * @param {string} module
 */
function chunkOf(bundle, module) {
  const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(module))
  if (chunk?.type !== 'chunk') throw new Error(`There is no chunk for ${module}: is it imported on demand?`)
  return chunk
}

/**
 * @param {Chunk} chunk
 * @param {Bundle} bundle
 * @param {Set<Chunk>} seen in the order in which they can run
 * @param {Set<Chunk>} onWay those that wait for this one: none of them may be needed by it, or one would run too early
 */
function visit(chunk, bundle, seen, onWay = new Set()) {
  if (onWay.has(chunk)) throw new Error(`${chunk.fileName} needs itself, by way of ${[...onWay].at(-1)?.fileName}: see PARTS in vite.config.ts.`)
  if (seen.has(chunk)) return
  onWay.add(chunk)
  for (const name of chunk.imports) {
    const needed = bundle[name]
    if (needed?.type === 'chunk') visit(needed, bundle, seen, onWay)
  }
  onWay.delete(chunk)
  seen.add(chunk)
}

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pageLinks } from './scripts/lib/pageLinks.mjs'

/**
 * The board's code in parts that run one by one, because while one runs the page takes no input; the lower ones first.
 */
const PARTS = [
  ['react', /node_modules\/(react|react-dom|scheduler)\//],
  ['records', /node_modules\/(@tldraw\/(utils|state|state-react|store|validate|tlschema)|yjs|lib0|y-[a-z]+)\//],
  ['text', /node_modules\/(@tiptap\/|prosemirror-|linkifyjs|orderedmap|rope-sequence|w3c-keyname)/],
  ['editor', /node_modules\/@tldraw\/(editor|driver)\//],
  ['tldraw', /node_modules\/(tldraw|@tldraw|radix-ui|@radix-ui|@floating-ui)\//],
  // What the others need besides. Icons go to whom they belong, and zod is there for files of kits only.
  ['small', /node_modules\/(?!lucide\/|zod\/)/],
] as const

export default defineConfig({
  root: 'client',
  plugins: [react(), pageLinks()],
  // Vite 8 cannot pre-bundle the package's `?url` imports and stops the dev server.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: PARTS.map(([name, test], at) => ({ name, test, priority: PARTS.length - at, includeDependenciesRecursively: false })),
        },
      },
    },
  },
})

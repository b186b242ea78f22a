import { defineConfig } from 'vite'
import { asciiChunks } from './scripts/lib/asciiChunks.mjs'
import { workerChunks } from './scripts/lib/workerChunks.mjs'

/**
 * The server as a few files of plain JavaScript, its packages in them: from its sources it starts in twice the time and
 * takes 45 MB more, most of it for taking types away and for what nobody calls.
 */
export default defineConfig({
  plugins: [workerChunks(), asciiChunks()],
  publicDir: false,
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: { output: { comments: false, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
  },
  ssr: { noExternal: true },
})

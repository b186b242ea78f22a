import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  // Vite 8 cannot pre-bundle the package's `?url` imports and stops the dev server.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: { outDir: '../dist/client', emptyOutDir: true, chunkSizeWarningLimit: 2500 },
})

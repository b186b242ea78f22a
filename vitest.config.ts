import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    // The benchmark of rooms installs packages with tests of their own.
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    // tldraw's store asks for requestAnimationFrame in any other environment.
    env: { NODE_ENV: 'test' },
    pool: 'forks',
    maxWorkers: 2,
    // Generous, because a busy machine must not fail a test that waits for a real process.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    watch: false,
  },
})

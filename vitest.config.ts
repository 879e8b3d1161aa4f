import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Each worker reads the project once, not once a file: no test leaves anything behind in a module.
    isolate: false,
  },
})

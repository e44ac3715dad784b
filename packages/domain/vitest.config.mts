import { defineConfig } from 'vitest/config'

// Pure functions leave nothing behind, so that its many files may share a worker: half a minute of starting less.
export default defineConfig({ test: { name: 'domain', include: ['src/**/*.test.ts'], isolate: false } })

import { defineConfig } from 'vitest/config'

// Pure functions and what puts its clock back: the files may share a worker.
export default defineConfig({ test: { name: 'console', include: ['src/**/*.test.ts'], isolate: false } })

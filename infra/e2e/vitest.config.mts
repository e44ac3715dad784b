import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['test/**/*.test.ts'],
    globalSetup: './src/global-setup.ts',
    setupFiles: ['./src/tell-failure.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})

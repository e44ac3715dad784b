import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['test/**/*.test.ts'],
    globalSetup: './src/global-setup.ts',
    setupFiles: ['./src/tell-failure.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // How soon a page answers is a matter of the machine; what has to be soon is measured by `npm run speed`.
    expect: { poll: { timeout: 20_000 } },
  },
})

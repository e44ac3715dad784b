import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { oneLanguage } from './one-language.mts'

export default defineConfig({
  plugins: [oneLanguage(), react(), tailwindcss()],
  build: {
    // The content policy refuses data: URLs, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const language = /\?language=(es|en)$/.exec(facadeModuleId ?? '')?.[1]
          return language === undefined ? 'assets/[name]-[hash].js' : `assets/words-${language}-[hash].js`
        },
      },
    },
  },
})

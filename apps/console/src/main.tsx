import './styles/app.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { createQueryClient } from './api/query-client.ts'
import { App } from './app.tsx'
import { I18nProvider } from './i18n/context.tsx'
import { chooseLanguage } from './i18n/language.ts'
import { loadMessages } from './i18n/load-messages.ts'
import { readKept } from './preferences/kept.ts'
import { SessionProvider } from './session/session.tsx'
import { ToastProvider } from './ui/toast.tsx'

/** Without awaiting at the top level, which would part the first scripts into dozens. */
async function start() {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root')
  const language = chooseLanguage(readKept('language'), navigator.languages)
  const first = { language, t: await loadMessages(language) }

  createRoot(root).render(
    <StrictMode>
      <I18nProvider first={first}>
        <QueryClientProvider client={createQueryClient()}>
          <SessionProvider>
            <ToastProvider>
              <App />
            </ToastProvider>
          </SessionProvider>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}

void start()

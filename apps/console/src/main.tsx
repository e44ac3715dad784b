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
import { router } from './router.tsx'
import { placeOf } from './session/place.ts'
import { SessionProvider } from './session/session.tsx'
import { ToastProvider } from './ui/toast.tsx'

/** The page comes beside the question of who is there; an address that only lets somebody in has none. */
async function arrive(): Promise<void> {
  const { token, invitation, founding } = placeOf(location.pathname, location.search, location.hash)
  if (token === null && invitation === null && !founding) await router.load()
}

/** Without awaiting at the top level, which would part the first scripts into dozens. */
async function start() {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root')
  const language = chooseLanguage(readKept('language'), navigator.languages)
  const arrived = arrive()
  const first = { language, t: await loadMessages(language) }

  createRoot(root).render(
    <StrictMode>
      <I18nProvider first={first}>
        <QueryClientProvider client={createQueryClient()}>
          <SessionProvider>
            <ToastProvider>
              <App arrived={arrived} />
            </ToastProvider>
          </SessionProvider>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}

void start()

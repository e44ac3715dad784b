import type { ReactNode } from 'react'
import { createContext, use, useEffect, useMemo, useState } from 'react'

import { writeKept } from '../preferences/kept.ts'
import type { Format } from './format.ts'
import { createFormat } from './format.ts'
import type { Language } from './language.ts'
import { localeOf } from './language.ts'
import { loadMessages } from './load-messages.ts'
import type { Messages } from './messages/index.ts'

interface I18n {
  language: Language
  t: Messages
  format: Format
  setLanguage: (language: Language) => void
}

const I18nContext = createContext<I18n | null>(null)

/** What is spoken, with its words: they change together. */
export interface Spoken {
  language: Language
  t: Messages
}

export function I18nProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first)
  const { language } = spoken
  const value = useMemo(
    () => ({
      ...spoken,
      format: createFormat(localeOf(spoken.language, navigator.languages)),
      setLanguage: (next: Language) => {
        const change = async () => setSpoken({ language: next, t: await loadMessages(next) })
        writeKept('language', next)
        void change()
      },
    }),
    [spoken],
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  return <I18nContext value={value}>{children}</I18nContext>
}

export function useI18n(): I18n {
  const i18n = use(I18nContext)
  if (!i18n) throw new Error('useI18n needs an I18nProvider above')
  return i18n
}

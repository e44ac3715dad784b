import type { ReactNode } from 'react'
import { createContext, use, useEffect, useMemo, useState } from 'react'

import { readKept, writeKept } from '../preferences/kept.ts'
import type { Format } from './format.ts'
import { createFormat } from './format.ts'
import type { Language } from './language.ts'
import { chooseLanguage, localeOf } from './language.ts'
import type { Messages } from './messages/index.ts'
import { messages } from './messages/index.ts'

interface I18n {
  language: Language
  t: Messages
  format: Format
  setLanguage: (language: Language) => void
}

const I18nContext = createContext<I18n | null>(null)

export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => chooseLanguage(readKept('language'), navigator.languages))
  const value = useMemo(
    () => ({
      language,
      t: messages[language],
      format: createFormat(localeOf(language, navigator.languages)),
      setLanguage: (next: Language) => {
        writeKept('language', next)
        setLanguage(next)
      },
    }),
    [language],
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

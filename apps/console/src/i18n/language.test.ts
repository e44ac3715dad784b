import { describe, expect, it } from 'vitest'

import { chooseLanguage, localeOf } from './language.ts'

describe('chooseLanguage', () => {
  it.each([
    { why: 'it was chosen before', kept: 'en', preferred: ['es-MX'], language: 'en' },
    { why: 'the browser prefers it', kept: null, preferred: ['es-MX', 'en'], language: 'es' },
    {
      why: 'it is the first of the browser that we speak',
      kept: null,
      preferred: ['fr-FR', 'es'],
      language: 'es',
    },
    { why: 'we speak none of the browser', kept: null, preferred: ['fr', 'de'], language: 'en' },
    { why: 'what was kept is no language', kept: 'xx', preferred: ['es'], language: 'es' },
  ])('takes $language when $why', ({ kept, preferred, language }) => {
    expect(chooseLanguage(kept, preferred)).toBe(language)
  })
})

describe('localeOf', () => {
  it.each([
    { language: 'es', preferred: ['en-US', 'es-MX'], locale: 'es-MX' },
    { language: 'en', preferred: ['es-ES'], locale: 'en' },
    { language: 'en', preferred: ['en-US@posix', 'en-GB'], locale: 'en-GB' },
  ] as const)('writes numbers and dates as $locale', ({ language, preferred, locale }) => {
    expect(localeOf(language, preferred)).toBe(locale)
  })
})

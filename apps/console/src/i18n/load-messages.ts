import type { Language } from './language.ts'
import type { Messages } from './messages/index.ts'

const loaders: Record<Language, () => Promise<Messages>> = {
  es: async () => (await import('./messages/index.ts?language=es')).messages.es,
  en: async () => (await import('./messages/index.ts?language=en')).messages.en,
}

/** The words of one language; the other one stays on the server until it is chosen. */
export const loadMessages = (language: Language): Promise<Messages> => loaders[language]()

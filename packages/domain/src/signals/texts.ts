/** The product's two first languages. */
export const languages = ['es', 'en'] as const

export type Language = (typeof languages)[number]

/** The same words in both languages. */
export type Texts = Record<Language, string>

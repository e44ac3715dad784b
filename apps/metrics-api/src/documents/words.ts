export const languages = ['es', 'en'] as const

export type Language = (typeof languages)[number]

/** The words around the document; what the document itself says is English. */
export const words = {
  es: {
    title: 'API de Vigía',
    lead: 'Todos los puntos de entrada, con un ejemplo de cada uno. Las descripciones vienen del documento OpenAPI, en inglés.',
    download: 'Documento OpenAPI 3.1',
    contents: 'Contenido',
    skip: 'Saltar al contenido',
    shapes: 'Formas',
    parameters: 'Parámetros',
    body: 'Cuerpo',
    answers: 'Respuestas',
    example: 'Ejemplo',
    required: 'obligatorio',
    scope: 'Permiso',
    name: 'Nombre',
    type: 'Tipo',
    about: 'Descripción',
    languages: 'Idioma',
  },
  en: {
    title: 'Vigía API',
    lead: 'Every endpoint, with an example of each. The descriptions come from the OpenAPI document.',
    download: 'OpenAPI 3.1 document',
    contents: 'Contents',
    skip: 'Skip to the content',
    shapes: 'Shapes',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    example: 'Example',
    required: 'required',
    scope: 'Scope',
    name: 'Name',
    type: 'Type',
    about: 'Description',
    languages: 'Language',
  },
} as const satisfies Record<Language, Record<string, string>>

export type Words = (typeof words)[Language]

/** The language asked for, else the first of ours that the reader prefers, else Spanish. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  const preferred = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  const wanted = [asked, ...preferred]
  const found = wanted.find((each) => languages.some((language) => language === each))
  return found === 'en' ? 'en' : 'es'
}

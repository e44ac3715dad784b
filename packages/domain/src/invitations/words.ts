import type { Formality } from '../surveys/index.ts'

/** What an invitation says beside the survey's own words; e-mails to customers say "usted" unless the survey says "tú". */
const es = {
  subject: (shop: string) => `${shop}: ¿nos cuenta cómo le fue?`,
  reminder: (shop: string) => `${shop}: su opinión aún cuenta`,
  hello: 'Nos gustaría saber su opinión. Basta con una respuesta: toque la que mejor lo describa.',
  again: 'Hace unos días le preguntamos y todavía nos gustaría saberlo. Basta con un toque.',
  open: 'Responder',
  other: 'O abra la encuesta completa',
  why: (shop: string) => `Recibe este mensaje porque es cliente de ${shop}.`,
  unsubscribe: 'No quiero más encuestas',
  short: (shop: string, question: string, url: string) => `${shop}: ${question} Responda aquí: ${url}`,
  yes: 'Sí',
  no: 'No',
}

const en: typeof es = {
  subject: (shop) => `${shop}: how did it go?`,
  reminder: (shop) => `${shop}: your opinion still counts`,
  hello: 'We would like to know what you think. One answer is enough: tap the one that fits best.',
  again: 'We asked you a few days ago and would still like to know. One tap is enough.',
  open: 'Answer',
  other: 'Or open the whole survey',
  why: (shop) => `You get this message because you are a customer of ${shop}.`,
  unsubscribe: 'No more surveys, please',
  short: (shop, question, url) => `${shop}: ${question} Answer here: ${url}`,
  yes: 'Yes',
  no: 'No',
}

const tu: typeof es = {
  ...es,
  subject: (shop) => `${shop}: ¿nos cuentas cómo te fue?`,
  reminder: (shop) => `${shop}: tu opinión aún cuenta`,
  hello: 'Nos gustaría saber tu opinión. Basta con una respuesta: toca la que mejor lo describa.',
  again: 'Hace unos días te preguntamos y todavía nos gustaría saberlo. Basta con un toque.',
  other: 'O abre la encuesta completa',
  why: (shop) => `Recibes este mensaje porque eres cliente de ${shop}.`,
  short: (shop, question, url) => `${shop}: ${question} Responde aquí: ${url}`,
}

/** Spanish for every kind of Spanish, English for everybody else. */
export const wordsOf = (language: string, formality: Formality = 'usted'): typeof es => {
  if (!language.toLowerCase().startsWith('es')) return en
  return formality === 'tu' ? tu : es
}

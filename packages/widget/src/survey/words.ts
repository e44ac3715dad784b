import type { Formality } from '@vigia/domain/surveys'

const es = {
  next: 'Siguiente',
  send: 'Enviar',
  skip: 'Omitir',
  close: 'Cerrar',
  open: 'Opinar',
  region: 'Encuesta',
  optional: '(opcional)',
  required: 'Por favor, responda para continuar',
  test: 'Prueba: no se guarda nada',
  up: 'Sí',
  down: 'No',
  faces: ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
  stars: (count: number) => (count === 1 ? '1 estrella' : `${count} estrellas`),
}

const en: typeof es = {
  next: 'Next',
  send: 'Send',
  skip: 'Skip',
  close: 'Close',
  open: 'Feedback',
  region: 'Survey',
  optional: '(optional)',
  required: 'Please answer to go on',
  test: 'Test: nothing is kept',
  up: 'Yes',
  down: 'No',
  faces: ['Very bad', 'Bad', 'So-so', 'Good', 'Very good'],
  stars: (count) => (count === 1 ? '1 star' : `${count} stars`),
}

export type Words = typeof es

const tu: Words = { ...es, required: 'Por favor, responde para continuar' }

/** The widget's own words; any language but Spanish has English ones. */
export const wordsIn = (language: string, formality?: Formality): Words =>
  language.startsWith('es') ? (formality === 'tu' ? tu : es) : en

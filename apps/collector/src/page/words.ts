import type { Formality } from '@vigia/domain/surveys'

const es = {
  next: 'Siguiente',
  send: 'Enviar',
  confirm: 'Confirmar mi respuesta',
  back: 'Pregunta anterior',
  optional: 'opcional',
  chosen: 'Ha elegido esta respuesta en el correo. Confírmela o cámbiela.',
  several: 'Puede elegir varias.',
  error: 'Falta una respuesta',
  errorTitle: 'Error: ',
  required: 'Elija o escriba una respuesta para seguir.',
  invalid: 'Esta respuesta no vale aquí. Pruebe otra vez.',
  privacy: 'No escriba aquí datos personales, como su teléfono o su tarjeta.',
  question: 'Pregunta',
  of: 'de',
  thanks: 'Gracias',
  done: 'Hemos guardado su opinión. Ya puede cerrar esta página.',
  language: 'Idioma',
  survey: 'Encuesta',
  star: 'estrella',
  stars: 'estrellas',
  up: 'Bien',
  down: 'Mal',
  offline: 'No hay conexión. Guardamos su respuesta y la enviamos en cuanto vuelva.',
  test: 'Esto es una prueba: nada de lo que responda se guarda ni se cuenta.',
}
type Words = typeof es

const tu: Words = {
  ...es,
  chosen: 'Has elegido esta respuesta en el correo. Confírmala o cámbiala.',
  several: 'Puedes elegir varias.',
  required: 'Elige o escribe una respuesta para seguir.',
  invalid: 'Esta respuesta no vale aquí. Prueba otra vez.',
  privacy: 'No escribas aquí datos personales, como tu teléfono o tu tarjeta.',
  done: 'Hemos guardado tu opinión. Ya puedes cerrar esta página.',
  offline: 'No hay conexión. Guardamos tu respuesta y la enviamos en cuanto vuelva.',
  test: 'Esto es una prueba: nada de lo que respondas se guarda ni se cuenta.',
}

const en: Words = {
  next: 'Next',
  send: 'Send',
  confirm: 'Confirm my answer',
  back: 'Previous question',
  optional: 'optional',
  chosen: 'You chose this answer in the e-mail. Confirm it, or change it.',
  several: 'You may choose several.',
  error: 'An answer is missing',
  errorTitle: 'Error: ',
  required: 'Choose or write an answer to go on.',
  invalid: 'This answer does not fit here. Please try again.',
  privacy: 'Please leave out personal data, such as your phone or card number.',
  question: 'Question',
  of: 'of',
  thanks: 'Thank you',
  done: 'Your answer is safe with us. You may close this page.',
  language: 'Language',
  survey: 'Survey',
  star: 'star',
  stars: 'stars',
  up: 'Good',
  down: 'Bad',
  offline: 'There is no connection. Your answer is kept and will be sent as soon as it is back.',
  test: 'This is a test: nothing that you answer is kept or counted.',
}

/** The page's own words; whoever reads neither Spanish nor a sister of it gets English. */
export const wordsFor = (language: string, formality: Formality = 'usted'): Words => {
  if (!/^(es|ca|gl|eu)\b/i.test(language)) return en
  return formality === 'tu' ? tu : es
}
export type { Words }

export type NoticeReason =
  | 'unknown'
  | 'paused'
  | 'archived'
  | 'expired'
  | 'used'
  | 'cancelled'
  | 'foreign'
  | 'tooFast'
  | 'trouble'
type Said = readonly [title: string, text: string]

/** What is said in place of a survey, in both languages, and with which status. */
export const notices: Record<NoticeReason, { status: 404 | 410 | 429 | 503; es: Said; en: Said }> = {
  unknown: {
    status: 404,
    es: ['Aquí no hay ninguna encuesta', 'Compruebe que la dirección esté completa.'],
    en: ['There is no survey here', 'Please check that the address is complete.'],
  },
  paused: {
    status: 503,
    es: ['Esta encuesta está en pausa', 'Gracias por su interés. Vuelva a intentarlo más adelante.'],
    en: ['This survey is taking a break', 'Thank you for your interest. Please try again later.'],
  },
  archived: {
    status: 410,
    es: ['Esta encuesta ha terminado', 'Gracias por su interés.'],
    en: ['This survey has ended', 'Thank you for your interest.'],
  },
  expired: {
    status: 410,
    es: ['Este enlace ha caducado', 'Gracias por querer contestar. Ya no recogemos respuestas con él.'],
    en: ['This link has expired', 'Thank you for wanting to answer. It takes no more answers.'],
  },
  used: {
    status: 410,
    es: ['Ya tenemos su respuesta', 'Este enlace sirve una sola vez. Gracias por su tiempo.'],
    en: ['We have your answer already', 'This link works once. Thank you for your time.'],
  },
  cancelled: {
    status: 410,
    es: ['Este enlace ya no está activo', 'Gracias por su interés.'],
    en: ['This link is no longer active', 'Thank you for your interest.'],
  },
  foreign: {
    status: 404,
    es: ['Este enlace no es válido', 'Ábralo otra vez desde el mensaje, o cópielo entero.'],
    en: ['This link is not valid', 'Open it again from the message, or copy all of it.'],
  },
  tooFast: {
    status: 429,
    es: ['Vamos demasiado deprisa', 'Espere un minuto y vuelva a intentarlo.'],
    en: ['This is a little too fast', 'Please wait a minute and try again.'],
  },
  trouble: {
    status: 503,
    es: [
      'Algo ha fallado por nuestra parte',
      'Vuelva atrás y pruebe otra vez: su respuesta no se ha perdido.',
    ],
    en: ['Something went wrong on our side', 'Go back and try again: your answer is not lost.'],
  },
}

import type { Choice } from '../../pages/connect/tools/question-choice.ts'

const choicesEs: Record<Choice, string> = {
  auto: 'Lo que se entienda',
  ignore: 'No usar',
  nps: 'NPS, de 0 a 10',
  csat: 'CSAT, de 1 a 5',
  csat7: 'CSAT, de 1 a 7',
  csat10: 'CSAT, de 1 a 10',
  ces: 'CES, 7 es lo mejor',
  cesDown: 'CES, 1 es lo mejor',
  ces5: 'CES, de 1 a 5',
  stars: 'Estrellas, de 1 a 5',
  enps: 'eNPS, de 0 a 10',
}

const choicesEn: Record<Choice, string> = {
  auto: 'As understood',
  ignore: 'Do not use',
  nps: 'NPS, 0 to 10',
  csat: 'CSAT, 1 to 5',
  csat7: 'CSAT, 1 to 7',
  csat10: 'CSAT, 1 to 10',
  ces: 'CES, 7 is best',
  cesDown: 'CES, 1 is best',
  ces5: 'CES, 1 to 5',
  stars: 'Stars, 1 to 5',
  enps: 'eNPS, 0 to 10',
}

const es = {
  intro:
    'Encuestas de otras herramientas: cómo se entiende cada pregunta. Si algo espera, di qué es y las respuestas guardadas se leerán de nuevo.',
  choose: 'Herramienta',
  empty: {
    title: (tool: string) => `Todavía no ha llegado nada de ${tool}`,
    detail: 'Conéctala cambiando una dirección; sus encuestas aparecerán aquí con la primera respuesta.',
    action: 'Ver cómo se conecta',
  },
  last: (when: string) => `última respuesta ${when}`,
  waiting: (n: string) => `${n} esperan`,
  becomes: (question: string) => `La pregunta «${question}» es`,
  as: {
    score: 'Es una puntuación',
    comment: 'Es un comentario',
    attribute: 'Se guarda como atributo',
    ignored: 'No se usa',
    waiting: 'Espera: no se sabe en qué escala está',
  },
  reasons: {
    mapping: 'porque tú lo dijiste',
    type: 'por su tipo',
    scale: 'por su escala',
    name: 'por su nombre',
    range: 'por los números vistos',
  },
  by: (what: string, why: string) => `${what} ${why}`,
  unseen: 'Todavía sin respuestas',
  seen: (min: string, max: string) => `respuestas de ${min} a ${max}`,
  choices: choicesEs,
  special: 'Dicho por la API',
  saved: 'Guardado',
  recorded: (n: string) => `${n} señales leídas de nuevo`,
  secret: {
    on: 'Solo se acepta lo que llega firmado.',
    off: 'Se acepta lo que llega sin firmar. Da el secreto de la herramienta para que nadie pueda inventar respuestas.',
    give: 'Dar el secreto',
    replace: 'Cambiarlo',
    remove: 'Quitarlo',
    title: 'Secreto de la firma',
    detail: 'El que te da la herramienta al crear el webhook. No se vuelve a mostrar.',
    label: 'Secreto',
    short: 'Tiene al menos 8 caracteres.',
    save: 'Guardar',
    saved: 'Secreto guardado',
  },
}

const en: typeof es = {
  intro:
    'Surveys of other tools: how each question is understood. Where something waits, say what it is, and the answers kept so far are read anew.',
  choose: 'Tool',
  empty: {
    title: (tool) => `Nothing has come from ${tool} yet`,
    detail: 'Connect it by changing one address; its surveys show here with the first answer.',
    action: 'See how to connect it',
  },
  last: (when) => `last answer ${when}`,
  waiting: (n) => `${n} wait`,
  becomes: (question) => `The question “${question}” is`,
  as: {
    score: 'A score',
    comment: 'A comment',
    attribute: 'Kept as an attribute',
    ignored: 'Not used',
    waiting: 'Waits: its scale is not known',
  },
  reasons: {
    mapping: 'because you said so',
    type: 'by its type',
    scale: 'by its scale',
    name: 'by its name',
    range: 'by the numbers seen',
  },
  by: (what, why) => `${what} ${why}`,
  unseen: 'No answers yet',
  seen: (min, max) => `answers from ${min} to ${max}`,
  choices: choicesEn,
  special: 'Said by the API',
  saved: 'Saved',
  recorded: (n) => `${n} signals read anew`,
  secret: {
    on: 'Only what is signed is accepted.',
    off: 'What comes without a signature is accepted. Give the tool’s secret, so that nobody can make up answers.',
    give: 'Give the secret',
    replace: 'Change it',
    remove: 'Take it away',
    title: 'Secret of the signature',
    detail: 'The one that the tool gives you when you make the webhook. It is not shown again.',
    label: 'Secret',
    short: 'It has 8 characters at least.',
    save: 'Save',
    saved: 'Secret saved',
  },
}

export const tools = { es, en }

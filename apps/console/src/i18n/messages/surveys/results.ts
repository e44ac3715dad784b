import type { PluralForms } from '../../format.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  version: 'Versión',
  all: 'Todas las versiones',
  one: (n: string) => `Versión ${n}`,
  live: 'Se actualiza solo',
  empty: {
    title: 'Aún no ha respondido nadie',
    detail:
      'Comparte el enlace, pega el widget o invita por correo: las respuestas aparecen aquí al momento.',
    action: 'Distribuir',
  },
  summary: {
    responses: 'Respuestas',
    complete: 'Completas',
    rate: 'Tasa de respuesta',
    completion: 'Llegan al final',
    noRate: 'No se preguntó a nadie en concreto',
    of: (n: string) => `de ${n}`,
  },
  funnel: {
    title: 'De la pregunta a la respuesta',
    intro:
      'Solo las etapas que los datos conocen, sobre todas las versiones. Un enlace abierto no pregunta a nadie: sus respuestas no entran aquí.',
    step: {
      sent: 'Enviadas',
      delivered: 'Entregadas',
      shown: 'Vistas',
      started: 'Empezadas',
      answered: 'Respondidas',
    },
    columns: ['Etapa', 'Personas', 'De la primera etapa', 'Intervalo del 95 %'],
    label: (parts: string) => `Embudo: ${parts}`,
    none: 'Nadie ha sido preguntado por invitación ni por el widget todavía.',
  },
  steps: {
    title: 'Dónde se quedan',
    intro: 'De quienes llegaron a cada pregunta, cuántos la respondieron.',
    columns: ['Pregunta', 'Llegaron', 'Respondieron', 'Se fueron aquí', 'Respondida, %'],
    label: (parts: string) => `Avance por pregunta: ${parts}`,
    left: forms('# se fue aquí', '# se fueron aquí'),
  },
  question: {
    answers: forms('# respuesta', '# respuestas'),
    columns: ['Respuesta', 'Personas', 'Parte', 'Intervalo del 95 %'],
    label: (name: string, parts: string) => `Respuestas a ${name}: ${parts}`,
    none: 'Sin respuestas todavía.',
    withheld: 'Con menos de 5 respuestas del equipo no se muestra ninguna nota.',
    thumbs: { '0': 'No', '1': 'Sí' } as Record<string, string>,
    faces: { '1': 'Muy mal', '2': 'Mal', '3': 'Regular', '4': 'Bien', '5': 'Muy bien' } as Record<
      string,
      string
    >,
    stars: forms('# estrella', '# estrellas'),
    comments: 'Ver todos los comentarios',
    latest: 'Lo último que han escrito',
    counted: (n: string) => `De las ${n} respuestas más recientes.`,
    interval: (value: string, low: string, high: string) => `${value}, entre ${low} y ${high}`,
  },
}

const en: typeof es = {
  version: 'Version',
  all: 'All versions',
  one: (n) => `Version ${n}`,
  live: 'Updates by itself',
  empty: {
    title: 'Nobody has answered yet',
    detail: 'Share the link, paste the widget or invite by e-mail: answers show here at once.',
    action: 'Distribute',
  },
  summary: {
    responses: 'Answers',
    complete: 'Complete',
    rate: 'Response rate',
    completion: 'Get to the end',
    noRate: 'Nobody was asked in particular',
    of: (n) => `of ${n}`,
  },
  funnel: {
    title: 'From the question to the answer',
    intro:
      'Only the stages that the data knows, over all versions. An open link asks nobody: its answers are not in here.',
    step: { sent: 'Sent', delivered: 'Delivered', shown: 'Shown', started: 'Started', answered: 'Answered' },
    columns: ['Stage', 'People', 'Of the first stage', '95 % interval'],
    label: (parts) => `Funnel: ${parts}`,
    none: 'Nobody was asked by invitation or by the widget yet.',
  },
  steps: {
    title: 'Where they stop',
    intro: 'Of those who came to each question, how many answered it.',
    columns: ['Question', 'Reached', 'Answered', 'Left here', 'Answered, %'],
    label: (parts) => `Progress by question: ${parts}`,
    left: forms('# left here', '# left here'),
  },
  question: {
    answers: forms('# answer', '# answers'),
    columns: ['Answer', 'People', 'Share', '95 % interval'],
    label: (name, parts) => `Answers to ${name}: ${parts}`,
    none: 'No answers yet.',
    withheld: 'With fewer than 5 answers of the team no score is shown.',
    thumbs: { '0': 'No', '1': 'Yes' },
    faces: { '1': 'Very bad', '2': 'Bad', '3': 'So-so', '4': 'Good', '5': 'Very good' },
    stars: forms('# star', '# stars'),
    comments: 'See all comments',
    latest: 'What they wrote last',
    counted: (n) => `Of the newest ${n} answers.`,
    interval: (value, low, high) => `${value}, between ${low} and ${high}`,
  },
}

export const results = { es, en }

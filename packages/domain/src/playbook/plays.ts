import { reasonCodes } from '../risk/index.ts'

/** What a play can be for: each reason of the risk, the floor rule, and a rule of the organization's own. */
export const playCodes = [...reasonCodes, 'two_strikes_one_issue', 'rule'] as const

export type PlayCode = (typeof playCodes)[number]

/**
 * What to do about one reason: the end of "Call Ana today: …", in the imperative, with `{issue}` for the problem and
 * `{customer}` for the name; and a few things to tick off on the way, as many in one language as in the other.
 */
export interface Play {
  es: string
  en: string
  steps: { es: string[]; en: string[] }
}

export type Playbook = Record<PlayCode, Play>

const commit = {
  es: 'comprométete con una fecha para resolver {issue}',
  en: 'commit to a date by which {issue} is solved',
}

export const defaultPlaybook: Playbook = {
  negative_experiences: {
    es: 'pregunta qué pasó, escucha y acuerda qué lo arreglaría',
    en: 'ask what happened, listen, and agree on what would put it right',
    steps: {
      es: [
        'Lee lo último que contó antes de llamar',
        'Deja que lo cuente entero, sin justificarte',
        'Acuerda un arreglo y una fecha',
        'Confírmaselo por escrito',
      ],
      en: [
        'Read the last thing they told us before you call',
        'Let them tell all of it, without justifying yourself',
        'Agree on a remedy and a date',
        'Confirm it in writing',
      ],
    },
  },
  open_issue: {
    ...commit,
    steps: {
      es: [
        'Averigua qué lo tiene parado',
        'Di qué va a pasar y cuándo',
        'Anota la fecha en el caso',
        'Llama ese día, esté resuelto o no',
      ],
      en: [
        'Find out what is holding it up',
        'Say what will happen, and when',
        'Note the date in the case',
        'Call on that day, solved or not',
      ],
    },
  },
  repeat_contacts: {
    es: 'pon a una sola persona al cargo para que no tenga que contarlo otra vez',
    en: 'put one person in charge so that the story need not be told again',
    steps: {
      es: [
        'Lee las conversaciones anteriores',
        'Resume tú lo que ya contó, sin volver a preguntarlo',
        'Da un contacto directo',
      ],
      en: [
        'Read the earlier conversations',
        'Sum up what they have told us, without asking again',
        'Give a direct contact',
      ],
    },
  },
  long_wait: {
    es: 'discúlpate por la espera',
    en: 'apologise for the wait',
    steps: {
      es: [
        'Reconoce cuánto esperó',
        'Di por qué pasó, sin excusas',
        'Ofrece una forma de no volver a esperar',
      ],
      en: ['Acknowledge how long they waited', 'Say why, without excuses', 'Offer a way not to wait again'],
    },
  },
  negative_text: {
    es: 'responde en persona a lo que ha escrito',
    en: 'answer in person what they wrote',
    steps: {
      es: [
        'Lee el comentario completo',
        'Contesta a lo que dice, punto por punto',
        'No uses una respuesta de plantilla',
      ],
      en: ['Read the whole comment', 'Answer what it says, point by point', 'Use no canned reply'],
    },
  },
  silence: {
    es: 'pregunta cómo le va y qué echa en falta, sin vender nada',
    en: 'ask how things are going and what is missing, without selling anything',
    steps: {
      es: [
        'Mira qué compraba o usaba antes',
        'Pregunta antes de proponer',
        'Acuerda cuándo volver a hablar, si quiere',
      ],
      en: [
        'Look at what they used to buy or use',
        'Ask before you suggest anything',
        'Agree on when to talk again, if they want to',
      ],
    },
  },
  purchases: {
    es: 'pregunta si le sirve lo que compró y qué le haría volver',
    en: 'ask whether what they bought serves them, and what would bring them back',
    steps: {
      es: [
        'Mira qué compró y cuándo',
        'Comprueba que funciona como esperaba',
        'No ofrezcas un descuento antes de saber el motivo',
      ],
      en: [
        'Look at what they bought, and when',
        'Check that it works as they expected',
        'Offer no discount before you know the reason',
      ],
    },
  },
  relationship: {
    es: 'pregunta qué esperaba y si lo está encontrando',
    en: 'ask what they expected, and whether they are finding it',
    steps: {
      es: [
        'Preséntate y da un contacto directo',
        'Pregunta qué le falta',
        'Anota en el caso lo que te cuente',
      ],
      en: [
        'Introduce yourself and give a direct contact',
        'Ask what is missing',
        'Note in the case what they tell you',
      ],
    },
  },
  two_strikes_one_issue: {
    ...commit,
    steps: {
      es: [
        'Hazte cargo hasta que esté resuelto',
        'Habla con quien puede resolverlo antes de llamar',
        'Da una fecha, y qué pasa si no se cumple',
        'Llama ese día, esté resuelto o no',
      ],
      en: [
        'Take charge until it is solved',
        'Talk to whoever can solve it before you call',
        'Give a date, and say what happens if it is missed',
        'Call on that day, solved or not',
      ],
    },
  },
  rule: {
    es: 'pregunta cómo le ha ido con lo que hizo saltar la regla',
    en: 'ask how it went with what made the rule fire',
    steps: {
      es: ['Mira en su historia qué hizo saltar la regla', 'Decide si hay algo que arreglar antes de llamar'],
      en: [
        'Look in their story for what made the rule fire',
        'Decide whether to mend something before you call',
      ],
    },
  },
}

import type { SignalStep } from './story/story.ts'

const ana = { id: 'ana', email: 'ana.ruiz@example.com', phone: '+44 7700 900127' } as const
const issue = 'asiento'

/**
 * Ana's 27 days, as the articles on customer experience tell them: each request as it reaches the collector, without a
 * date of its own, so that `x-vigia-now` or the moment of sending dates it. The words grow angrier step by step.
 */
export const anaStory: readonly SignalStep[] = [
  {
    day: 0,
    hour: 9,
    request: {
      path: '/v1/events',
      body: {
        id: 'ana-0-purchase',
        customer: {
          ...ana,
          anonymousId: 'instagram:ana.pedalea',
          traits: { name: 'Ana Ruiz', segment: 'urbano', city: 'Valencia' },
        },
        type: 'purchase',
        touchpoint: 'checkout',
        channel: 'web',
        value: 640,
        attributes: { product: 'bicicleta urbana' },
      },
    },
    narrator: {
      es: 'Ana compra una bicicleta urbana en la web.',
      en: 'Ana buys a city bicycle in the web shop.',
    },
  },
  {
    day: 0,
    hour: 9.25,
    request: {
      path: '/v1/feedback',
      body: {
        id: 'ana-0-csat',
        customer: { email: ana.email },
        touchpoint: 'checkout',
        channel: 'web',
        metric: 'csat',
        score: 5,
        language: 'es',
        comment:
          '¡Qué feliz estoy con mi bici nueva! Elegirla y pagarla fue facilísimo, y el chico del chat me ayudó con la talla 😍',
      },
    },
    narrator: { es: 'Está encantada: un 5 de 5.', en: 'She is delighted: 5 out of 5.' },
  },
  {
    day: 3,
    hour: 17,
    request: {
      path: '/v1/events',
      body: {
        id: 'ana-3-defect',
        customer: { email: ana.email },
        type: 'product_defect',
        touchpoint: 'delivery',
        channel: 'web',
        issue,
        language: 'es',
        comment:
          'Hola, acaba de llegar la bici y el asiento viene roto. Pensaba estrenarla el sábado con mi hija, ¿me mandáis otro?',
      },
    },
    narrator: { es: 'La bicicleta llega con el asiento roto.', en: 'The bicycle comes with a broken seat.' },
  },
  {
    day: 4,
    hour: 11,
    request: {
      path: '/v1/events',
      body: {
        id: 'ana-4-call',
        customer: { phone: ana.phone },
        type: 'long_wait',
        touchpoint: 'call-center',
        channel: 'phone',
        issue,
        measures: { waitMinutes: 35 },
        employee: 'Sergio',
        language: 'es',
        comment:
          'Estuve 35 minutos con la musiquita y el agente fue amable, pero no puede ayudarme: del asiento no saben nada.',
      },
    },
    narrator: {
      es: 'Llama: 35 minutos de espera, y el agente no puede ayudarla.',
      en: 'She calls: a wait of 35 minutes, and the agent cannot help.',
    },
  },
  {
    day: 18,
    hour: 10,
    request: {
      path: '/v1/events',
      body: {
        id: 'ana-18-call',
        customer: { phone: ana.phone },
        type: 'repeated_contact',
        touchpoint: 'call-center',
        channel: 'phone',
        issue,
        measures: { waitMinutes: 10 },
        employee: 'Nerea',
        language: 'es',
        comment:
          'Segunda vez que llamo y otra vez a contarlo todo desde el principio. Dos semanas y sigo esperando el asiento. Me siento un número.',
      },
    },
    narrator: {
      es: 'Dos semanas sin noticias. Vuelve a llamar y lo cuenta todo de nuevo.',
      en: 'Two weeks without news. She calls again and tells it all once more.',
    },
  },
  {
    day: 26,
    hour: 17,
    request: {
      path: '/v1/events',
      body: {
        id: 'ana-26-return',
        customer: { id: ana.id },
        type: 'return',
        touchpoint: 'tienda-valencia',
        channel: 'store',
        issue,
        attributes: { product: 'bicicleta urbana' },
        employee: 'Pilar',
        language: 'es',
        comment:
          'Llevo casi un mes y tampoco en la tienda tienen la pieza. Me siento ignorada, estoy harta y devuelvo la bici.',
      },
    },
    narrator: {
      es: 'Va a la tienda: no hay pieza. Devuelve la bicicleta.',
      en: 'She goes to the shop: no part there. She returns the bicycle.',
    },
  },
  {
    day: 27,
    hour: 18,
    request: {
      path: '/v1/events',
      body: {
        id: 'ana-27-posts',
        customer: { anonymousId: 'instagram:ana.pedalea' },
        type: 'public_complaint',
        touchpoint: 'social',
        channel: 'social',
        severity: 1,
        issue,
        language: 'es',
        comment:
          'Qué VERGÜENZA @BicisAurora: un mes con el asiento roto, horas al teléfono y nadie responde. Pésima atención. Nunca más, no compren ahí 😡',
      },
    },
    narrator: { es: 'Se lo cuenta a todo el mundo.', en: 'She tells the world.' },
  },
]

/** The days on which the sweep looks at her; on 5, 11 and 25 nothing happens but time. */
export const anaSweepDays = [0, 3, 4, 5, 11, 18, 25, 26, 27] as const

import type { Story } from './story.ts'

const carmen = { id: 'carmen', email: 'carmen.vidal@example.com', phone: '+44 7700 900254' } as const
const issue = 'entrega-carmen'

/** Carmen's parcel came late and nobody told her: Marta saw the alert, called, and kept her. */
export const carmenStory: Story = {
  beganDaysAgo: 52,
  sweepDays: [0, 6, 7, 8, 9, 10, 25],
  steps: [
    {
      day: 0,
      hour: 12,
      request: {
        path: '/v1/events',
        body: {
          id: 'carmen-0-purchase',
          customer: { ...carmen, traits: { name: 'Carmen Vidal', segment: 'familias', city: 'Castellón' } },
          type: 'purchase',
          touchpoint: 'checkout',
          channel: 'web',
          value: 1180,
          attributes: { product: 'bicicleta de carga' },
        },
      },
      narrator: { es: 'Carmen compra una bicicleta de carga.', en: 'Carmen buys a cargo bicycle.' },
    },
    {
      day: 6,
      hour: 10,
      request: {
        path: '/v1/events',
        body: {
          id: 'carmen-6-late',
          customer: { email: carmen.email },
          type: 'delivery_late',
          touchpoint: 'delivery',
          channel: 'email',
          issue,
          measures: { daysLate: 4 },
          language: 'es',
          comment: 'Tenía que llegar el lunes y aún no ha llegado nada. Nadie me avisó y pedí el día libre.',
        },
      },
      narrator: { es: 'La entrega se retrasa cuatro días.', en: 'The delivery is four days late.' },
    },
    {
      day: 7,
      hour: 10,
      request: {
        path: '/v1/events',
        body: {
          id: 'carmen-7-call',
          customer: { phone: carmen.phone },
          type: 'long_wait',
          touchpoint: 'call-center',
          channel: 'phone',
          issue,
          measures: { waitMinutes: 24 },
          employee: 'Nerea',
          language: 'es',
          comment: 'Casi media hora esperando para que me digan que esperemos. No sé si cancelar el pedido.',
        },
      },
      narrator: { es: 'Llama y espera 24 minutos.', en: 'She calls and waits 24 minutes.' },
    },
    {
      day: 7,
      hour: 12,
      care: { action: 'acknowledge', actor: 'Marta', note: 'Hablo con el transportista y la llamo hoy.' },
    },
    {
      day: 7,
      hour: 16,
      care: {
        action: 'contact',
        actor: 'Marta',
        note: 'Le pedí disculpas. Llega mañana por la tarde, con montaje gratis.',
      },
    },
    {
      day: 8,
      hour: 18,
      request: {
        path: '/v1/events',
        body: {
          id: 'carmen-8-resolved',
          customer: { id: carmen.id },
          type: 'issue_resolved',
          touchpoint: 'delivery',
          channel: 'phone',
          issue,
          employee: 'Marta',
        },
      },
      narrator: { es: 'La bicicleta llega, montada.', en: 'The bicycle arrives, assembled.' },
    },
    {
      day: 9,
      hour: 11,
      request: {
        path: '/v1/feedback',
        body: {
          id: 'carmen-9-csat',
          customer: { email: carmen.email },
          touchpoint: 'delivery',
          channel: 'email',
          metric: 'csat',
          score: 5,
          employee: 'Marta',
          language: 'es',
          comment:
            'Marta me llamó ella misma, lo resolvió en un día y la bici es una maravilla. Así da gusto, muchas gracias.',
        },
      },
      narrator: { es: 'Marta la llamó y lo resolvió.', en: 'Marta called her and put it right.' },
    },
    {
      day: 10,
      hour: 9,
      care: {
        action: 'resolve',
        outcome: 'saved',
        actor: 'Marta',
        note: 'Contenta. Causa: el transportista no avisa de los retrasos; lo pasamos a logística.',
      },
    },
    {
      day: 25,
      hour: 13,
      request: {
        path: '/v1/events',
        body: {
          id: 'carmen-25-purchase',
          customer: { id: carmen.id },
          type: 'purchase',
          touchpoint: 'checkout',
          channel: 'web',
          value: 94,
          attributes: { product: 'casco infantil' },
        },
      },
      narrator: { es: 'Carmen vuelve a comprar.', en: 'Carmen buys again.' },
    },
  ],
}

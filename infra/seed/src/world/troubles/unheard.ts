import type { Told } from '../diary.ts'
import { bought, who, type Trouble } from './trouble.ts'

const ride = (): Told => ({
  kind: 'event',
  type: 'ride_logged',
  touchpoint: 'app',
  channel: 'iot',
  measures: { km: 42 },
})

const phone = { kind: 'event', touchpoint: 'call-center', channel: 'phone' } as const

/** Silence: he rode every other day, was let down twice, and has not been seen since. */
export const silent: Trouble = {
  customer: who('cli-inigo', 'Íñigo Salaberria', 'deporte', 'Bilbao'),
  steps: [
    [210, bought(1890, 'gravel')],
    ...Array.from({ length: 40 }, (_, i) => [120 - 2 * i, ride()] as const),
    [
      40,
      {
        kind: 'feedback',
        touchpoint: 'product',
        channel: 'app',
        metric: 'stars',
        score: 1,
        comment:
          'El cambio falla en cada subida y nadie resuelve nada. Muy mala calidad por ese precio, qué decepción.',
      },
    ],
    [
      37,
      {
        kind: 'feedback',
        touchpoint: 'recomendacion',
        channel: 'email',
        metric: 'nps',
        score: 1,
        comment: 'No los recomiendo. Me decepcionaron y nadie da la cara.',
      },
    ],
  ],
}

/** Waits, again and again, each for something else. */
export const waiting: Trouble = {
  customer: who('cli-rosa', 'Rosa Quintero', 'familias', 'Bogotá'),
  steps: [
    [150, bought(540, 'bicicleta plegable')],
    [29, { ...phone, type: 'long_wait', measures: { waitMinutes: 22 }, employee: 'Andrés' }],
    [16, { ...phone, type: 'long_wait', measures: { waitMinutes: 31 }, employee: 'Sergio' }],
    [
      4,
      {
        ...phone,
        type: 'long_wait',
        measures: { waitMinutes: 45 },
        employee: 'Sergio',
        comment: '45 minutos esperando y se cortó la llamada. Tercera vez este mes, qué falta de respeto.',
      },
    ],
  ],
}

/** Nothing but words, and what words. */
export const angry: Trouble = {
  customer: who('cli-bruno', 'Bruno Cárdenas', 'urbano', 'Medellín'),
  steps: [
    [130, bought(720, 'bicicleta urbana')],
    [
      9,
      {
        kind: 'feedback',
        touchpoint: 'tienda-bogota',
        channel: 'store',
        metric: 'csat',
        score: 1,
        employee: 'Mateo',
        comment:
          'Pésima atención. Mateo fue grosero y se burló de mi reclamo delante de todos. Una vergüenza, nunca más.',
      },
    ],
    [
      5,
      {
        kind: 'feedback',
        touchpoint: 'soporte',
        channel: 'chat',
        metric: 'ces',
        score: 1,
        comment: 'Escribí tres veces por lo de la tienda y solo contesta un bot. Es indignante.',
      },
    ],
    [
      3,
      {
        kind: 'feedback',
        touchpoint: 'social',
        channel: 'social',
        comment:
          '@BicisAurora son unos irrespetuosos 😡 Me humillaron en la tienda y nadie me ha respondido. No vayan.',
      },
    ],
  ],
}

/** Wants to leave, and says so, in English. */
export const leaving: Trouble = {
  customer: who('cli-hannah', 'Hannah Wright', 'urbano', 'Madrid'),
  steps: [
    [260, bought(610, 'city bike')],
    [
      27,
      {
        kind: 'event',
        type: 'issue_opened',
        touchpoint: 'returns',
        channel: 'email',
        issue: 'refund',
        comment: 'I sent the child seat back two weeks ago, where is my refund?',
      },
    ],
    [
      24,
      {
        kind: 'feedback',
        touchpoint: 'returns',
        channel: 'email',
        metric: 'ces',
        score: 1,
        comment: 'Endless paperwork and still waiting for my money. Nobody answers my emails.',
      },
    ],
    [
      8,
      {
        kind: 'event',
        type: 'cancellation_requested',
        touchpoint: 'cancelacion',
        channel: 'email',
        comment: 'Please cancel my maintenance plan. I have had enough, this is a waste of money.',
      },
    ],
  ],
}

/** Only to be watched: a promoter who grows cooler from survey to survey. */
export const cooling: Trouble = {
  customer: who('cli-teresa', 'Teresa Lozano', 'familias', 'Castellón'),
  steps: [
    [280, { kind: 'feedback', touchpoint: 'recomendacion', channel: 'email', metric: 'nps', score: 9 }],
    [180, bought(210, 'bicicleta infantil')],
    [150, { kind: 'feedback', touchpoint: 'recomendacion', channel: 'email', metric: 'nps', score: 7 }],
    [
      20,
      {
        kind: 'feedback',
        touchpoint: 'recomendacion',
        channel: 'email',
        metric: 'nps',
        score: 3,
        comment: 'Antes eran otra cosa. Ahora todo son esperas y excusas.',
      },
    ],
  ],
}

import type { Told } from '../diary.ts'
import { bought, who, type Trouble } from './trouble.ts'

const happy = (touchpoint: string, comment: string): Told => ({
  kind: 'feedback',
  touchpoint,
  channel: 'email',
  metric: 'csat',
  score: 5,
  comment,
})

/** A problem that nobody solves: charged twice, 21 days ago. */
export const unsolved: Trouble = {
  customer: who('cli-turia', 'Mensajería Turia', 'empresas', 'Valencia'),
  steps: [
    [320, bought(4_200, 'seis bicicletas de carga')],
    [300, happy('delivery', 'Las seis llegaron montadas y en hora. Muy profesionales.')],
    [95, bought(960, 'doce cubiertas')],
    [
      21,
      {
        kind: 'event',
        type: 'payment_failed',
        touchpoint: 'checkout',
        channel: 'web',
        severity: 0.6,
        issue: 'cobro doble',
        comment: 'Nos han cobrado dos veces la misma factura.',
      },
    ],
    [
      17,
      {
        kind: 'event',
        touchpoint: 'call-center',
        channel: 'phone',
        type: 'repeated_contact',
        issue: 'cobro doble',
        employee: 'Sergio',
        comment: 'Segunda llamada por el cobro doble. Nadie sabe nada y seguimos sin el dinero.',
      },
    ],
    [
      6,
      {
        kind: 'event',
        type: 'broken_promise',
        touchpoint: 'soporte',
        channel: 'email',
        issue: 'cobro doble',
        comment: 'Prometieron el reembolso para el viernes y no ha llegado. Esto no es serio.',
      },
    ],
  ],
}

/** Delivered nowhere, promised again. */
export const undelivered: Trouble = {
  customer: who('cli-paola', 'Paola Restrepo', 'urbano', 'Cali'),
  steps: [
    [14, bought(1_340, 'bicicleta eléctrica')],
    [
      9,
      {
        kind: 'event',
        type: 'delivery_failed',
        touchpoint: 'delivery',
        channel: 'sms',
        issue: 'entrega',
        comment: 'Dicen que no estaba en casa y es mentira, los esperé todo el día.',
      },
    ],
    [
      5,
      {
        kind: 'event',
        type: 'delivery_failed',
        touchpoint: 'delivery',
        channel: 'sms',
        issue: 'entrega',
      },
    ],
    [
      3,
      {
        kind: 'event',
        type: 'transfer',
        touchpoint: 'soporte',
        channel: 'chat',
        issue: 'entrega',
        employee: 'Hugo',
        comment: 'Otra vez me pasan con otra persona y otra vez a contarlo todo. ¿Dónde está mi bici?',
      },
    ],
  ],
}

/** Polite, patient, and forgotten for five weeks. */
export const forgotten: Trouble = {
  customer: who('cli-wei', 'Wei Chen', 'familias', 'Barcelona'),
  steps: [
    [60, bought(980, 'gravel bike')],
    [
      36,
      {
        kind: 'event',
        type: 'product_defect',
        touchpoint: 'product',
        channel: 'email',
        issue: 'freno',
        comment: 'The rear brake is leaking. Could you send a replacement, please?',
      },
    ],
    [
      20,
      {
        kind: 'event',
        type: 'repeated_contact',
        touchpoint: 'soporte',
        channel: 'email',
        issue: 'freno',
        comment: 'Just checking on the brake, I have not heard back yet.',
      },
    ],
  ],
}

import type { DigestChoice } from '@vigia/domain/action-links'

const es = {
  title: 'Tus resúmenes por correo',
  none: 'No recibes ningún resumen.',
  both: 'Recibes el resumen diario y el semanal.',
  daily: 'Recibes el resumen diario.',
  weekly: 'Recibes el resumen semanal.',
  stays: 'Las alertas de tus casos siguen llegando igual.',
  choice: {
    daily: 'Dejar el diario',
    weekly: 'Dejar el semanal',
    both: 'Dejar de recibir resúmenes',
    resume: 'Recibirlos otra vez',
  } satisfies Record<DigestChoice, string>,
  done: 'Hecho',
  foot: 'Este enlace cambia tus resúmenes y nada más; no lo reenvíes.',
}

const en: typeof es = {
  title: 'Your digests by mail',
  none: 'You get no digest.',
  both: 'You get the daily digest and the weekly one.',
  daily: 'You get the daily digest.',
  weekly: 'You get the weekly digest.',
  stays: 'Alerts about your cases keep arriving all the same.',
  choice: {
    daily: 'Stop the daily one',
    weekly: 'Stop the weekly one',
    both: 'Stop all digests',
    resume: 'Get them again',
  },
  done: 'Done',
  foot: 'This link changes your digests and nothing else; do not forward it.',
}

export const digestWords = { es, en }

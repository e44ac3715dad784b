import type { LinkAction } from '@vigia/domain/action-links'
import type { Texts } from '@vigia/domain/signals'

export type NoticeReason = 'broken' | 'expired' | 'missing' | 'retired' | 'method' | 'tooLarge' | 'trouble'

interface Notice {
  status: 400 | 404 | 405 | 410 | 413 | 500
  title: Texts
  text: Texts
}

const both = (es: string, en: string): Texts => ({ es, en })

/** Why there is nothing to do here, and what to do instead. */
export const notices: Record<NoticeReason, Notice> = {
  broken: {
    status: 400,
    title: both('Este enlace no es válido', 'This link is not valid'),
    text: both(
      'Quizá se cortó al copiarlo. Ábrelo desde el mensaje en que llegó.',
      'It may have been cut when it was copied. Open it from the message that it came in.',
    ),
  },
  expired: {
    status: 410,
    title: both('Este enlace ha caducado', 'This link has expired'),
    text: both(
      'Los enlaces de las alertas funcionan durante 7 días. Abre el caso en Vigía para seguir.',
      'Links in alerts work for 7 days. Open the case in Vigía to go on.',
    ),
  },
  missing: {
    status: 404,
    title: both('Este caso ya no existe', 'This case is no longer there'),
    text: both(
      'Probablemente se borraron los datos del cliente. No hay nada que hacer.',
      'The customer’s data was probably erased. There is nothing to be done.',
    ),
  },
  retired: {
    status: 410,
    title: both('Este enlace ya no funciona', 'This link no longer works'),
    text: both(
      'Se envió a una persona o a un canal que ya no recibe alertas. Entra en Vigía para seguir.',
      'It was sent to a person or a channel that no longer receives alerts. Sign in to Vigía to go on.',
    ),
  },
  method: {
    status: 405,
    title: both('Así no se puede', 'That cannot be done this way'),
    text: both('Abre el enlace y usa los botones.', 'Open the link and use the buttons.'),
  },
  tooLarge: {
    status: 413,
    title: both('La nota es demasiado larga', 'The note is too long'),
    text: both('Vuelve atrás y acórtala.', 'Go back and make it shorter.'),
  },
  trouble: {
    status: 500,
    title: both('Algo ha fallado', 'Something went wrong'),
    text: both(
      'No se ha cambiado nada que no veas al volver a abrir el enlace. Prueba otra vez.',
      'Nothing has changed but what you see when you open the link again. Please try again.',
    ),
  },
}

/** What has been done; `who` is the customer, `until` the end of a snooze. */
export const doneWords: Record<
  LinkAction,
  (who: Texts, actor: string, until: Texts) => { title: Texts; text: Texts }
> = {
  acknowledge: (who) => ({
    title: both('Anotado: lo has visto', 'Noted: you have seen it'),
    text: both(`Lo siguiente es hablar con ${who.es}.`, `The next thing is to talk to ${who.en}.`),
  }),
  assign: (who, actor) => ({
    title: both(`El caso lo lleva ${actor}`, `${actor} owns the case`),
    text: both(`Lo siguiente es hablar con ${who.es}.`, `The next thing is to talk to ${who.en}.`),
  }),
  contact: (who) => ({
    title: both('Anotado: ya se ha hablado', 'Noted: somebody has been in touch'),
    text: both(
      `Cuando sepas si ${who.es} se queda, cierra el caso: Vigía aprende de ello.`,
      `Once you know whether ${who.en} stays, close the case: Vigía learns from it.`,
    ),
  }),
  snooze_1d: (_who, _actor, until) => snoozed(until),
  snooze_3d: (_who, _actor, until) => snoozed(until),
  snooze_1w: (_who, _actor, until) => snoozed(until),
  unsnooze: () => ({
    title: both('Ya no está pospuesto', 'It is no longer snoozed'),
    text: both('Los avisos de este caso vuelven a llegar.', 'Alerts about this case arrive again.'),
  }),
  saved: () => ({
    title: both('Caso cerrado: recuperado', 'Case closed: saved'),
    text: both('Bien hecho. Vigía aprende de ello.', 'Well done. Vigía learns from it.'),
  }),
  lost: () => ({
    title: both('Caso cerrado: perdido', 'Case closed: lost'),
    text: both('Vigía aprende de ello para avisar antes.', 'Vigía learns from it, to warn earlier.'),
  }),
  not_at_risk: () => ({
    title: both('Caso cerrado: no estaba en riesgo', 'Case closed: was not at risk'),
    text: both('Vigía aprende de ello para avisar mejor.', 'Vigía learns from it, to warn better.'),
  }),
  reopen: () => ({
    title: both('El caso vuelve a estar abierto', 'The case is open again'),
    text: both('Los avisos de este caso vuelven a llegar.', 'Alerts about this case arrive again.'),
  }),
}

function snoozed(until: Texts) {
  return {
    title: both(`Pospuesto hasta el ${until.es}`, `Snoozed until ${until.en}`),
    text: both(
      'Hasta entonces solo te avisaremos si el riesgo sube de nivel.',
      'Until then we will only alert you if the risk reaches a higher level.',
    ),
  }
}

/** The last step of a case's history as people say it. */
export const actWords: Record<string, Texts> = {
  acknowledge: both('lo marcó como visto', 'marked it as seen'),
  contact: both('anotó que ya se había hablado', 'noted that somebody had been in touch'),
  resolve: both('lo cerró', 'closed it'),
  snooze: both('lo pospuso', 'snoozed it'),
  assign: both('lo asignó', 'assigned it'),
  reopen: both('lo reabrió', 'reopened it'),
}

const es = {
  risk: (tier: string, percent: number) => `Riesgo ${tier}: ${percent} %`,
  value: (amount: string) => `Vale ${amount}`,
  why: 'Por qué',
  next: 'Siguiente paso',
  owner: (name: string) => `Lo lleva ${name}`,
  nobody: 'Nadie lo lleva todavía',
  due: (until: string) => `Hay que hablar antes del ${until}`,
  overdue: (until: string) => `El plazo para hablar venció el ${until}`,
  snoozed: (until: string) => `Pospuesto hasta el ${until}`,
  status: { open: 'Abierto', acknowledged: 'Visto', contacted: 'Ya se ha hablado', resolved: 'Cerrado' },
  outcome: { saved: 'recuperado', lost: 'perdido', not_at_risk: 'no estaba en riesgo' },
  lastAct: (actor: string, did: string, at: string) => `${actor} ${did} el ${at}.`,
  somebody: 'Alguien',
  confirm: 'Un toque más para confirmar',
  choose: '¿Por cuánto tiempo?',
  spans: { snooze_1d: '1 día', snooze_3d: '3 días', snooze_1w: '1 semana' } as Partial<
    Record<LinkAction, string>
  >,
  act: 'Qué hacer',
  snooze: 'Posponer',
  close: 'Cerrar el caso',
  note: 'Nota (opcional)',
  who: 'Tu nombre',
  whoWhy: 'Este enlace llegó a un canal de varias personas.',
  asWho: (name: string) => `Actúas como ${name}.`,
  needName: 'Escribe tu nombre para poder asignarte el caso.',
  notKnown: 'No se entiende qué hay que hacer. Elige un botón.',
  first: 'Alguien se te ha adelantado',
  firstText:
    'El caso ha cambiado desde que abriste esta página. Así está ahora; si aún quieres, elige otra vez.',
  already: 'Ya estaba hecho',
  alreadyText: 'El caso ya estaba así, o no admite ese paso. Así está ahora.',
  undo: 'Deshacer',
  back: 'Volver al caso',
  open: 'Abrir el caso en Vigía',
  foot: 'Este enlace actúa en tu nombre y caduca a los 7 días; no lo reenvíes.',
  request: (id: string) => `Referencia: ${id}`,
}

const en: typeof es = {
  risk: (tier, percent) => `Risk ${tier}: ${percent}%`,
  value: (amount) => `Worth ${amount}`,
  why: 'Why',
  next: 'Next step',
  owner: (name) => `${name} owns the case`,
  nobody: 'Nobody owns the case yet',
  due: (until) => `Be in touch by ${until}`,
  overdue: (until) => `Somebody should have been in touch by ${until}`,
  snoozed: (until) => `Snoozed until ${until}`,
  status: { open: 'Open', acknowledged: 'Seen', contacted: 'Somebody has been in touch', resolved: 'Closed' },
  outcome: { saved: 'saved', lost: 'lost', not_at_risk: 'was not at risk' },
  lastAct: (actor, did, at) => `${actor} ${did} on ${at}.`,
  somebody: 'Somebody',
  confirm: 'One more tap to confirm',
  choose: 'For how long?',
  spans: { snooze_1d: '1 day', snooze_3d: '3 days', snooze_1w: '1 week' },
  act: 'What to do',
  snooze: 'Snooze',
  close: 'Close the case',
  note: 'Note (optional)',
  who: 'Your name',
  whoWhy: 'This link went to a channel of several people.',
  asWho: (name) => `You act as ${name}.`,
  needName: 'Write your name, so that the case can be yours.',
  notKnown: 'It is not clear what is to be done. Choose a button.',
  first: 'Somebody was faster',
  firstText:
    'The case has changed since you opened this page. This is how it is now; if you still want to, choose again.',
  already: 'It was done already',
  alreadyText: 'The case was like that already, or does not allow that step. This is how it is now.',
  undo: 'Undo',
  back: 'Back to the case',
  open: 'Open the case in Vigía',
  foot: 'This link acts in your name and expires after 7 days; do not forward it.',
  request: (id) => `Reference: ${id}`,
}

export const pageWords = { es, en }

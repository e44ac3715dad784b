import type { Texts } from '../signals/index.ts'

/** Numbers that came with an event, such as `waitMinutes` or `daysLate`. */
export type Measures = Readonly<Record<string, number>>

export interface KnownEvent {
  /** From -1 (good) to +1 (bad); the experience is its opposite. */
  severity: (measures: Measures) => number
  /** Whether it opens an issue when it is bad and the sender does not say. */
  opensIssue: boolean
  label: Texts
}

/** A wait of up to this many minutes is no bad experience. */
export const bearableWaitMinutes = 10

const always = (severity: number) => () => severity

function waitSeverity({ waitMinutes }: Measures): number {
  return waitMinutes === undefined || waitMinutes > bearableWaitMinutes ? 0.7 : 0
}

/** One day late 0.4, then 0.1 more a day, at most 0.8; without the measure 0.4; in time 0. */
function latenessSeverity({ daysLate }: Measures): number {
  if (daysLate === undefined) return 0.4
  return daysLate <= 0 ? 0 : Math.min(0.8, Math.max(0.4, 0.3 + 0.1 * daysLate))
}

/**
 * The event types known from the start. Defect, wait, broken promise, repeated contact and the neutral return have the
 * churn model's severities; the others are assumptions beside them, and every sender may give its own.
 */
export const knownEvents = {
  purchase: event(always(-0.3), false, 'compra', 'purchase'),
  return: event(always(0), false, 'devolución', 'return'),
  product_defect: event(always(0.8), true, 'producto defectuoso', 'defective product'),
  long_wait: event(waitSeverity, true, 'espera larga', 'long wait'),
  delivery_late: event(latenessSeverity, true, 'entrega con retraso', 'late delivery'),
  delivery_failed: event(always(0.7), true, 'entrega fallida', 'failed delivery'),
  repeated_contact: event(always(0.5), true, 'tuvo que insistir', 'had to get in touch again'),
  broken_promise: event(always(0.5), true, 'promesa incumplida', 'broken promise'),
  payment_failed: event(always(0.4), true, 'pago rechazado', 'failed payment'),
  outage: event(always(0.6), true, 'interrupción del servicio', 'service outage'),
  transfer: event(always(0.4), true, 'tuvo que contarlo de nuevo', 'had to tell the story again'),
  issue_opened: event(always(0.5), true, 'problema comunicado', 'reported problem'),
  issue_resolved: event(always(-0.3), false, 'problema resuelto', 'problem solved'),
  cancellation_requested: event(always(1), false, 'petición de baja', 'cancellation request'),
  friction: event(always(0.3), false, 'tropiezo en el recorrido', 'friction on the way'),
} as const satisfies Record<string, KnownEvent>

export type KnownEventType = keyof typeof knownEvents

function event(severity: KnownEvent['severity'], opensIssue: boolean, es: string, en: string): KnownEvent {
  return { severity, opensIssue, label: { es, en } }
}

/** The known event of that type, if there is one. */
export function knownEvent(type: string): KnownEvent | undefined {
  return Object.hasOwn(knownEvents, type) ? knownEvents[type as KnownEventType] : undefined
}

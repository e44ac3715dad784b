import type { CaseAction } from '../cases/index.ts'
import type { Texts } from '../signals/index.ts'

/** What a link without a login can do to a case. */
export const linkActions = [
  'acknowledge',
  'assign',
  'contact',
  'snooze_1d',
  'snooze_3d',
  'snooze_1w',
  'saved',
  'lost',
  'not_at_risk',
  'reopen',
  'unsnooze',
] as const

export type LinkAction = (typeof linkActions)[number]

const DAY_MS = 86_400_000

const snoozeDays: Partial<Record<LinkAction, number>> = { snooze_1d: 1, snooze_3d: 3, snooze_1w: 7 }

export const actionLabels: Record<LinkAction, Texts> = {
  acknowledge: { es: 'Lo he visto', en: 'I have seen it' },
  assign: { es: 'Me encargo yo', en: 'I will take it' },
  contact: { es: 'Ya he hablado', en: 'I have been in touch' },
  snooze_1d: { es: 'Posponer 1 día', en: 'Snooze 1 day' },
  snooze_3d: { es: 'Posponer 3 días', en: 'Snooze 3 days' },
  snooze_1w: { es: 'Posponer 1 semana', en: 'Snooze 1 week' },
  saved: { es: 'Recuperado', en: 'Saved' },
  lost: { es: 'Perdido', en: 'Lost' },
  not_at_risk: { es: 'No estaba en riesgo', en: 'Was not at risk' },
  reopen: { es: 'Reabrir el caso', en: 'Reopen the case' },
  unsnooze: { es: 'Dejar de posponer', en: 'Stop snoozing' },
}

/** The action that a form names; null for anything else. */
export const linkActionOf = (told: unknown): LinkAction | null =>
  linkActions.find((action) => action === told) ?? null

/** What the action does to a case, done by `actor` at `now`. To stop a snooze is to let it end at once. */
export function caseActionOf(action: LinkAction, actor: string, now: Date): CaseAction {
  switch (action) {
    case 'acknowledge':
    case 'contact':
    case 'reopen':
      return { type: action }
    case 'assign':
      return { type: 'assign', assignee: actor }
    case 'saved':
    case 'lost':
    case 'not_at_risk':
      return { type: 'resolve', outcome: action }
    case 'unsnooze':
      return { type: 'snooze', until: new Date(now.getTime() + 1) }
    case 'snooze_1d':
    case 'snooze_3d':
    case 'snooze_1w':
      return { type: 'snooze', until: new Date(now.getTime() + (snoozeDays[action] ?? 1) * DAY_MS) }
    default:
      return action satisfies never
  }
}

/** What takes an action back: none where the case's history simply goes on. */
export function undoOf(action: LinkAction): LinkAction | null {
  if (action === 'saved' || action === 'lost' || action === 'not_at_risk') return 'reopen'
  return action in snoozeDays ? 'unsnooze' : null
}

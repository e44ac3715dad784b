import type { AlertLink, MessageKind } from '../alerts/index.ts'
import { actionLabels, type LinkAction } from './actions.ts'

export type LinkName = LinkAction | 'snooze' | 'case' | 'story'

/** A link with its name, so that whoever lays out a message can choose. */
export interface NamedLink extends AlertLink {
  name: LinkName
}

const taking: readonly LinkName[] = [
  'assign',
  'acknowledge',
  'snooze',
  'saved',
  'lost',
  'not_at_risk',
  'case',
  'story',
]

/** Nobody has been in touch: then first of all that somebody has, after all. */
const chasing: readonly LinkName[] = [
  'contact',
  'assign',
  'snooze',
  'saved',
  'lost',
  'not_at_risk',
  'case',
  'story',
]

const shown: Record<MessageKind, readonly LinkName[]> = {
  opened: taking,
  escalated: taking,
  risen: taking,
  reminder: taking,
  rule: taking,
  overdue: chasing,
  metric: [],
  digest_daily: [],
  digest_weekly: [],
  test: [],
}

/** The names of all links to a case that a message can carry. */
export const linkNames: readonly LinkName[] = [...new Set([...taking, ...chasing])]

/** The links that a message of this kind carries, the first of them as the one to press. */
export function buttonsOf(kind: MessageKind, links: readonly NamedLink[]): AlertLink[] {
  return shown[kind]
    .flatMap((name) => links.find((link) => link.name === name) ?? [])
    .map(({ label, url }, index) => ({ label, url, style: index === 0 ? 'primary' : 'default' }))
}

/** How a link to a page of the case or of the console is called. */
export const linkLabels: Record<LinkName, AlertLink['label']> = {
  ...actionLabels,
  snooze: { es: 'Posponer…', en: 'Snooze…' },
  case: { es: 'Abrir el caso', en: 'Open the case' },
  story: { es: 'Ver su historia', en: 'See the story' },
}

const consolePages: Partial<Record<MessageKind, { label: AlertLink['label']; path: string }>> = {
  metric: { label: { es: 'Ver las métricas', en: 'See the metrics' }, path: '/' },
  digest_daily: { label: { es: 'Abrir los casos', en: 'Open the cases' }, path: '/cases' },
  digest_weekly: { label: { es: 'Abrir los casos', en: 'Open the cases' }, path: '/cases' },
  test: { label: { es: 'Abrir Vigía', en: 'Open Vigía' }, path: '/' },
}

/** The links of a message that is about no single case, to the console. */
export function consoleButtons(kind: MessageKind, consoleUrl: string | undefined): AlertLink[] {
  const page = consolePages[kind]
  return page && consoleUrl ? [{ label: page.label, url: `${consoleUrl}${page.path}`, style: 'primary' }] : []
}

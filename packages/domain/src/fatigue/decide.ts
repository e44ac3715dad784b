import type { Texts } from '../signals/index.ts'
import type { AskFacts, FatiguePolicy, PastAsk, Question } from './policy.ts'

export type RefusalCode =
  | 'survey_not_live'
  | 'opted_out'
  | 'open_case'
  | 'floor'
  | 'metric_cooldown'
  | 'touchpoint_cooldown'
  | 'quiet_hours'
  | 'not_sampled'

/** Why somebody may not be asked now; `until` is when that will be over, null where time alone does not help. */
export interface Refusal {
  code: RefusalCode
  until: Date | null
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const written = new Set(['email', 'sms', 'whatsapp'])

export const refusalTexts: Record<RefusalCode | 'not_now', Texts> = {
  survey_not_live: { es: 'La encuesta no está activa', en: 'The survey is not live' },
  opted_out: { es: 'El cliente no quiere recibir encuestas', en: 'The customer does not want surveys' },
  open_case: { es: 'El cliente tiene un caso abierto', en: 'The customer has an open case' },
  floor: { es: 'Se le preguntó hace muy poco', en: 'The customer was asked very recently' },
  metric_cooldown: {
    es: 'Se le hizo una encuesta de relación hace poco',
    en: 'The customer had a relationship survey recently',
  },
  touchpoint_cooldown: {
    es: 'Se le preguntó hace poco por este punto de contacto',
    en: 'The customer was asked about this touchpoint recently',
  },
  quiet_hours: { es: 'Es hora de descanso', en: 'These are quiet hours' },
  not_sampled: { es: 'No está en la muestra', en: 'Not in the sample' },
  not_now: { es: 'Ahora no', en: 'Not now' },
}

/** A number from 0 to 1 (never 1) that is the same for the same text: FNV-1a over its code units, mixed once more. */
export function stableShare(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  hash ^= hash >>> 13
  return (hash >>> 0) / 2 ** 32
}

/** Minutes of the local day. */
function localMinutes(now: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const [hour = 0, minute = 0] = parts.format(now).split(':').map(Number)
  return (hour % 24) * 60 + minute
}

/** When the quiet hours that hold at `now` are over; null outside of them. */
export function quietUntil(
  hours: FatiguePolicy['quietHours'],
  channel: string,
  now: Date,
  timeZone: string,
): Date | null {
  if (!hours || !written.has(channel) || hours.from === hours.to) return null
  const [local, from, to] = [localMinutes(now, timeZone), hours.from * 60, hours.to * 60]
  const isQuiet = from < to ? local >= from && local < to : local >= from || local < to
  if (!isQuiet) return null
  const left = (to - local + 1_440) % 1_440
  return new Date(now.getTime() - (now.getTime() % 60_000) + left * 60_000)
}

const isRelationship = (ask: PastAsk) => ask.kind === 'relationship'

const lastOf = (asks: readonly PastAsk[], fits: (ask: PastAsk) => boolean): number | null =>
  asks.filter(fits).reduce<number | null>((last, { at }) => Math.max(last ?? 0, at), null)

/** Whether somebody may be asked now: every reason against it, none if they may. */
export function decideEligibility(
  question: Question,
  facts: AskFacts,
  policy: FatiguePolicy,
  now: Date,
  timeZone: string,
): Refusal[] {
  const { kind, metric, touchpoint, channel, surveyId } = question
  const refusals: Refusal[] = []
  const refuse = (code: RefusalCode, until: Date | null = null) => refusals.push({ code, until })
  const waitSince = (code: RefusalCode, last: number | null, wait: number) => {
    if (last !== null && now.getTime() < last + wait) refuse(code, new Date(last + wait))
  }
  if (!facts.isLive) refuse('survey_not_live')
  if (facts.optedOut) refuse('opted_out')
  if (facts.hasOpenCase) refuse('open_case')
  waitSince(
    'floor',
    lastOf(facts.asks, () => true),
    policy.floorHours * HOUR_MS,
  )
  if (kind === 'relationship') {
    waitSince('metric_cooldown', lastOf(facts.asks, isRelationship), policy.relationshipDays * DAY_MS)
    const days = metric === null ? undefined : policy.metricDays[metric]
    if (days !== undefined && days > policy.relationshipDays)
      waitSince(
        'metric_cooldown',
        lastOf(facts.asks, (ask) => isRelationship(ask) && ask.metric === metric),
        days * DAY_MS,
      )
  }
  if (kind === 'transactional')
    waitSince(
      'touchpoint_cooldown',
      lastOf(facts.asks, (ask) => ask.kind === 'transactional' && ask.touchpoint === touchpoint),
      policy.transactionalDays * DAY_MS,
    )
  const quiet = quietUntil(policy.quietHours, channel, now, timeZone)
  if (quiet) refuse('quiet_hours', quiet)
  if (stableShare(`${facts.customerId} ${surveyId}`) >= policy.sampling) refuse('not_sampled')
  return refusals
}

import type { HistorySignal } from './history.ts'

/** For tests: a neutral signal at noon of a day of March 2026, changed by `fields`. */
export function historySignal(day: number, fields: Partial<HistorySignal> = {}): HistorySignal {
  return {
    id: `sig_${day}`,
    kind: 'event',
    at: marchDay(day),
    touchpoint: 'product',
    channel: 'web',
    metric: null,
    score: null,
    type: 'visit',
    severity: 0,
    experience: 0,
    negative: false,
    pNegative: null,
    waitMinutes: null,
    issue: null,
    opensIssue: false,
    value: null,
    comment: null,
    employee: null,
    team: null,
    sentiment: null,
    themes: null,
    ...fields,
  }
}

/** For tests: noon of a day of March 2026; the days after 31 run on into April. */
export function marchDay(day: number): Date {
  return new Date(Date.UTC(2026, 2, 1, 12) + (day - 1) * 86_400_000)
}

/** For tests: a bad event that opens an issue unless `fields` say otherwise. */
export function badEvent(day: number, type: string, severity: number, fields: Partial<HistorySignal> = {}) {
  return historySignal(day, {
    type,
    severity,
    experience: -severity,
    negative: true,
    opensIssue: true,
    ...fields,
  })
}

/** For tests: an answer of that experience, bad from -0.3 down. */
export function feedback(
  day: number,
  experience: number,
  fields: Partial<HistorySignal> = {},
): HistorySignal {
  const negative = experience <= -0.3
  const severity = negative ? 0.8 : 0
  return historySignal(day, { kind: 'feedback', type: null, experience, negative, severity, ...fields })
}

import { dayOf } from '../periods/index.ts'
import type { Texts } from '../signals/index.ts'
import { alertsOf } from './alerts.ts'
import { becameAfter, leavingAfter, leavingsOf, lifeSignsOf, type Became, type Leaving } from './leaving.ts'
import { withWeek, type WeekCounts } from './weeks.ts'
import { dayMs, type Trial, type TrialAlert, type TrialCustomer } from './trial.ts'

/** An alert with what became of the customer; times in ISO-8601. */
export interface TrialExample {
  customerId: string | null
  name: string | null
  at: string
  text: Texts
  became: Became | 'none'
  leftAt: string | null
}

/** A sum over customers with that of its squares, so that an interval can be told of a share of them. */
export interface Sum {
  sum: number
  squares: number
}

/** What was counted so far: plain data, so that it can wait in a row for the next page. */
export interface Tally {
  customers: number
  signals: number
  looks: number
  alerts: Sum
  alerted: number
  left: number
  stayed: number
  pending: number
  /** Who left in the period, and those of them who had an alert in time. */
  leavers: number
  caught: number
  /** How many left so many whole days after their first alert. */
  leads: Record<string, number>
  value: { alerted: number; left: number }
  /** By local month of the alert; `left` counts alerts whose customer left. */
  months: Record<string, { alerts: number; left: number }>
  /** Left out by a trial that began before weeks were counted. */
  weeks?: WeekCounts
  examples: { left: TrialExample[]; other: TrialExample[] }
}

export const emptyTally: Tally = {
  customers: 0,
  signals: 0,
  looks: 0,
  alerts: { sum: 0, squares: 0 },
  alerted: 0,
  left: 0,
  stayed: 0,
  pending: 0,
  leavers: 0,
  caught: 0,
  leads: {},
  value: { alerted: 0, left: 0 },
  months: {},
  examples: { left: [], other: [] },
}

const shownOfEach = 5

interface Judged {
  alert: TrialAlert
  became: Became
  leaving: Leaving | undefined
}

/** A customer left if it is so after any alert, and stayed if it is known after one. */
const becomeOf = (judged: readonly Judged[]): Became =>
  (['left', 'stayed'] as const).find((each) => judged.some(({ became }) => became === each)) ?? 'pending'

const plus = ({ sum, squares }: Sum, count: number): Sum => ({
  sum: sum + count,
  squares: squares + count * count,
})

function monthsWith(months: Tally['months'], judged: readonly Judged[], timeZone: string): Tally['months'] {
  const added = { ...months }
  for (const { alert, became } of judged) {
    const month = dayOf(alert.at, timeZone).slice(0, 7)
    const { alerts, left } = added[month] ?? { alerts: 0, left: 0 }
    added[month] = { alerts: alerts + 1, left: left + Number(became === 'left') }
  }
  return added
}

function leadsWith(leads: Tally['leads'], judged: readonly Judged[]): Tally['leads'] {
  const first = judged.find(({ leaving }) => leaving?.isTold)
  if (!first?.leaving) return leads
  const days = String(Math.floor((first.leaving.at.getTime() - first.alert.at.getTime()) / dayMs))
  return { ...leads, [days]: (leads[days] ?? 0) + 1 }
}

function exampleOf(
  customer: TrialCustomer,
  judged: readonly Judged[],
  became: TrialExample['became'],
): TrialExample {
  const shown = judged.find((each) => each.became === became) ?? judged[0]
  return {
    customerId: customer.id,
    name: customer.name,
    at: (shown?.alert.at ?? new Date(0)).toISOString(),
    text: shown?.alert.text ?? { es: '', en: '' },
    became,
    leftAt: shown?.leaving?.at.toISOString() ?? null,
  }
}

function withExample(examples: Tally['examples'], example: TrialExample): Tally['examples'] {
  const kind = example.became === 'left' ? 'left' : 'other'
  if (examples[kind].length >= shownOfEach) return examples
  return { ...examples, [kind]: [...examples[kind], example] }
}

function withAlerts(tally: Tally, customer: TrialCustomer, judged: readonly Judged[], trial: Trial): Tally {
  if (judged.length === 0) return tally
  const became = becomeOf(judged)
  const worth = customer.value ?? 0
  return {
    ...tally,
    alerts: plus(tally.alerts, judged.length),
    alerted: tally.alerted + 1,
    left: tally.left + Number(became === 'left'),
    stayed: tally.stayed + Number(became === 'stayed'),
    pending: tally.pending + Number(became === 'pending'),
    leads: leadsWith(tally.leads, judged),
    value: {
      alerted: tally.value.alerted + worth,
      left: tally.value.left + (became === 'left' ? worth : 0),
    },
    months: monthsWith(tally.months, judged, trial.timeZone),
    weeks:
      judged.reduce<WeekCounts | undefined>(
        (weeks, { alert }) => withWeek(weeks, dayOf(alert.at, trial.timeZone)),
        tally.weeks,
      ) ?? {},
    examples: withExample(tally.examples, exampleOf(customer, judged, became)),
  }
}

/** The tally with one customer more: what the rule would have raised, and what became of them. */
export function withCustomer(tally: Tally, customer: TrialCustomer, trial: Trial): Tally {
  const { alerts, looks } = alertsOf(customer, trial)
  const signs = lifeSignsOf(customer)
  const leavings = leavingsOf(signs, trial)
  const judged = alerts.map((alert) => ({
    alert,
    became: becameAfter(signs, alert.at, trial),
    leaving: leavingAfter(leavings, alert.at),
  }))
  const within = leavings.filter(({ at }) => at >= trial.from && at < trial.to)
  const caught = within.filter(({ from, at }) => alerts.some((alert) => alert.at >= from && alert.at < at))
  const counted = {
    ...tally,
    customers: tally.customers + 1,
    signals: tally.signals + customer.signals.length,
    looks: tally.looks + looks,
    leavers: tally.leavers + within.length,
    caught: tally.caught + caught.length,
  }
  return withAlerts(counted, customer, judged, trial)
}

import type { Store } from '@vigia/db/database'
import { listFrom, loadPersons, readLabels, saveExamples, type LearnedPerson } from '@vigia/db/learning'
import {
  firstOfNight,
  exampleOfLabel,
  examplesOf,
  type ExampleRow,
  type Policies,
  type QueuedLabel,
  type RiskSettings,
} from '@vigia/domain/learning'
import { featuresOf, type PurchaseHistory } from '@vigia/domain/risk'

/** Of an organization and night: a bound on rows and on CPU time, and the same customers each time round of a big one. */
const CUSTOMERS = 400
const LABELS = 500
/** One answer of the database stays small. */
const PAGE = 100

/** What an example is made by. */
export interface Making {
  policies: Policies
  settings: RiskSettings
}

const pagesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / PAGE) }, (_, i) => items.slice(i * PAGE, (i + 1) * PAGE))

/** Takes the labels that wait off the queue, as examples. Answers how many examples came of them. */
async function takeLabels(store: Store, { policies }: Making, now: Date): Promise<number> {
  let taken = 0
  for (const labels of pagesOf(await readLabels(store, LABELS))) {
    const ids = [...new Set(labels.map(({ customerId }) => customerId))]
    const persons = new Map((await loadPersons(store, ids, now)).map((person) => [person.customerId, person]))
    const rows = labels.flatMap((label: QueuedLabel): ExampleRow[] => {
      const person = persons.get(label.customerId)
      const row = person && exampleOfLabel(person, label, policies)
      return row ? [row] : []
    })
    await saveExamples(store, rows, labels, now)
    taken += rows.length
  }
  return taken
}

/** How a customer buys, of who ever did. */
function buyingOf({ history }: LearnedPerson, { policies }: Making, now: Date): PurchaseHistory[] {
  const { buying } = featuresOf(history, now, policies.inUse)
  return buying ? [buying] : []
}

/** Takes down some customers, those whose turn it is first, as they were at times whose end is known by now. */
async function takeSnapshots(store: Store, making: Making, now: Date) {
  const { policies, settings } = making
  const ids = await listFrom(store, firstOfNight(now, settings.horizonDays), CUSTOMERS)
  const buying: PurchaseHistory[] = []
  let taken = 0
  for (const page of pagesOf(ids)) {
    const persons = await loadPersons(store, page, now)
    const rows = persons.flatMap((person) => examplesOf(person, person.examples, now, policies, settings))
    if (rows.length > 0) await saveExamples(store, rows, [], now)
    buying.push(...persons.flatMap((person) => buyingOf(person, making, now)))
    taken += rows.length
  }
  return { taken, buying }
}

/** Writes down what can be learned from by now. Answers how many examples, and how the customers looked at buy. */
export async function takeDown(store: Store, making: Making, now: Date) {
  const labels = await takeLabels(store, making, now)
  const { taken, buying } = await takeSnapshots(store, making, now)
  return { taken: labels + taken, buying }
}

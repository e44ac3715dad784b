import {
  clip,
  contextOf,
  nameOf,
  textOf,
  type AlertMessage,
  type Block,
  type ListItem,
} from '../alerts/index.ts'
import type { Texts } from '../signals/index.ts'
import type { DigestCase, DigestFacts } from './facts.ts'
import { caseLine, closedLines, heldLine, watchLine } from './lines.ts'

const shown = { cases: 12, held: 10, watch: 10, metrics: 8 }

const both = (es: string, en: string): Texts => ({ es, en })

const isLate = ({ dueAt }: DigestCase, now: Date): boolean => dueAt !== null && dueAt <= now

/** Overdue first, then by what is at stake; where that is not known, by how likely the customer leaves. */
function inOrder({ cases, now }: DigestFacts): DigestCase[] {
  return cases.toSorted((a, b) => {
    const late = Number(isLate(b, now)) - Number(isLate(a, now))
    const loss = (b.expectedLoss ?? 0) - (a.expectedLoss ?? 0)
    return late || loss || b.probability - a.probability || (a.caseId < b.caseId ? -1 : 1)
  })
}

/** The first lines under their title, and how many more there are. */
function listOf(title: Texts, items: readonly ListItem[], most: number): Block[] {
  if (items.length === 0) return []
  const more = items.length - most
  const rest = more > 0 ? [{ text: both(`Y ${more} más en Vigía`, `And ${more} more in Vigía`) }] : []
  return [{ kind: 'list', title, items: [...items.slice(0, most), ...rest] }]
}

/** Customers of the hold-out are told of to nobody, lest the effect of acting could not be measured. */
const toldOf = ({ held }: Pick<DigestFacts, 'held'>) => held.filter(({ why }) => why !== 'hold_out')

const isEmpty = ({ cases, watch, closed, metricChanges, ...facts }: DigestFacts): boolean =>
  cases.length + toldOf(facts).length + watch.length + metricChanges.length === 0 &&
  (closed === null || closed.saved + closed.lost + closed.notAtRisk === 0)

function subjectOf({ kind, cases, now }: DigestFacts): Texts {
  const [count, late] = [cases.length, cases.filter((one) => isLate(one, now)).length]
  const when = kind === 'digest_daily' ? both('Hoy', 'Today') : both('Tu semana', 'Your week')
  if (count === 0) return both(`${when.es}: ningún caso abierto`, `${when.en}: no open case`)
  const [es, en] = [count === 1 ? 'caso abierto' : 'casos abiertos', count === 1 ? 'open case' : 'open cases']
  const overdue = late === 0 ? both('', '') : both(`, ${late} fuera de plazo`, `, ${late} overdue`)
  return both(`${when.es}: ${count} ${es}${overdue.es}`, `${when.en}: ${count} ${en}${overdue.en}`)
}

/** By whom to begin. */
function nextStepOf([first]: readonly DigestCase[], now: Date): Texts {
  if (!first) return both('', '')
  const name = nameOf(first.customerName, 50)
  return isLate(first, now)
    ? both(
        `Empieza por ${name.es}: su plazo ya venció.`,
        `Begin with ${name.en}: the time to be in touch is over.`,
      )
    : both(
        `Empieza por ${name.es}: es donde más hay en juego.`,
        `Begin with ${name.en}: that is where most is at stake.`,
      )
}

function blocksOf(facts: DigestFacts, cases: readonly DigestCase[]): Block[] {
  const { watch, closed, metricChanges, managerName, currency } = facts
  const hello = clip(managerName, 60)
  return [
    {
      kind: 'paragraph',
      text:
        cases.length > 0
          ? both(
              `Hola, ${hello}. Estos son tus casos, por urgencia y por lo que hay en juego.`,
              `Hello ${hello}. These are your cases, by urgency and by what is at stake.`,
            )
          : both(`Hola, ${hello}. No tienes casos abiertos.`, `Hello ${hello}. You have no open cases.`),
    },
    ...listOf(
      both('Casos abiertos', 'Open cases'),
      cases.map((one) => caseLine(one, facts)),
      shown.cases,
    ),
    ...listOf(
      both('No te avisamos al momento', 'We did not alert you at once'),
      toldOf(facts).map(heldLine),
      shown.held,
    ),
    ...listOf(both('En observación', 'Being watched'), watch.map(watchLine), shown.watch),
    ...(closed
      ? listOf(both('Cerrados esta semana', 'Closed this week'), closedLines(closed, currency), 4)
      : []),
    ...listOf(
      both('Cambios en las métricas', 'Changes in metrics'),
      metricChanges.map((text) => ({ text: both(clip(text.es, 300), clip(text.en, 300)) })),
      shown.metrics,
    ),
  ]
}

/**
 * What a manager has to know of the day or of the week: the open cases, what was kept back and why, who is watched, what
 * was closed, and which metrics have changed. Null where there is nothing to tell: then nothing is sent.
 */
export function digestMessage(facts: DigestFacts): AlertMessage | null {
  if (isEmpty(facts)) return null
  const cases = inOrder(facts)
  const blocks = blocksOf(facts, cases)
  return {
    subject: subjectOf(facts),
    text: textOf(blocks),
    blocks,
    nextStep: nextStepOf(cases, facts.now),
    context: contextOf(facts.now, facts.timeZone),
  }
}

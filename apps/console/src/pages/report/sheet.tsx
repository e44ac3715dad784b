import { rankGroups } from '../../charts/ranking.ts'
import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { casesOf, firstName, moved, nextSteps } from './findings.ts'
import { Kpis } from './kpis.tsx'
import { Part } from './part.tsx'
import type { WeekData } from './queries.ts'
import { RiskTable } from './risk-table.tsx'
import { Steps } from './steps.tsx'
import { Summary } from './summary.tsx'
import { ThemeMoves } from './theme-moves.tsx'
import { WeakPoints } from './weak-points.tsx'
import type { Week } from './week.ts'

const PEOPLE = 6

/** The sheet itself: what is printed. */
export function Sheet({ week, data }: { week: Week; data: WeekData }) {
  const { t, language, format } = useI18n()
  const words = t.report
  const { metrics, touchpoints, changes, value } = data
  const counts = casesOf(data.cases, new Date(value.period.from), new Date(value.period.to))
  const money = (amount: number) => format.money(amount, value.currency)
  const themes = moved(data.themes)
  const places = rankGroups(touchpoints.groups ?? [], 'touchpoint', touchpoints.value, (key) =>
    nameIn(t.words.touchpoint, key),
  )
  const people = data.risks.toSorted((a, b) => (b.expectedLoss ?? 0) - (a.expectedLoss ?? 0)).slice(0, PEOPLE)
  const steps = nextSteps({
    atRisk: people.map(({ name }) => (name === null ? t.common.unknownCustomer : firstName(name))),
    overdue: counts.overdue,
    weak: places.filter(({ stands }) => stands === 'below').map(({ name }) => name),
    worse: themes.up
      .filter(({ significant, sentiment }) => significant && sentiment < 0)
      .map(({ id }) => nameIn(t.words.theme, id)),
    answers: metrics.nps.n + metrics.csat.n + metrics.ces.n,
  })
  const figures: [string, string][] = [
    [words.money.opened, format.number(counts.opened)],
    [words.money.closed, format.number(counts.closed)],
    [words.money.saved, money(value.saved.value)],
    [words.money.lost, money(value.lost.value)],
    [words.money.atRisk, money(value.atRisk.expectedLoss)],
  ]

  return (
    <article
      data-testid="report"
      data-week={week.from}
      className="grid grid-cols-1 gap-7 wrap-anywhere print:gap-5"
    >
      <Summary data={data} counts={counts} />
      <Kpis metrics={metrics} />
      <div className="grid grid-cols-1 gap-7 sm:grid-cols-2 print:grid-cols-2 print:gap-5">
        <Part title={words.found.title}>
          {changes.length === 0 ? (
            <p className="text-sm text-soft">{words.found.empty}</p>
          ) : (
            <ul className="grid gap-2 text-sm">
              {changes.slice(0, 4).map((change) => (
                <li key={change.id} className="text-pretty">
                  {change.text[language]}
                </li>
              ))}
            </ul>
          )}
        </Part>
        <Part title={words.money.title}>
          <dl className="text-sm tabular-nums">
            {figures.map(([name, figure]) => (
              <div key={name} className="flex justify-between gap-3 py-0.5">
                <dt className="text-soft">{name}</dt>
                <dd className="font-semibold">{figure}</dd>
              </div>
            ))}
          </dl>
        </Part>
      </div>
      <ThemeMoves themes={themes} />
      <WeakPoints
        places={places.filter(({ value: low }) => low < (touchpoints.value ?? 0)).slice(0, 5)}
        overall={touchpoints.value}
      />
      <RiskTable people={people} currency={value.currency} />
      <Steps steps={steps} />
    </article>
  )
}

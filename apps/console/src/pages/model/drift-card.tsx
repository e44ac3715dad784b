import type { ModelCard } from '@vigia/contracts/model'

import { NumbersTable } from '../../charts/numbers-table.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'

/** Whether the customers of late are like those who taught it. */
export function DriftCard({ drift, terms }: Pick<ModelCard, 'drift' | 'terms'>) {
  const { t, format, language } = useI18n()
  const words = t.model.drift
  const labels = new Map(terms.map(({ name, label }) => [name, label[language]]))
  const level = drift?.level ?? null

  return (
    <Card aria-labelledby="drift" className="p-5">
      <h2 id="drift" className="font-semibold">
        {words.title}
      </h2>
      <p className="mt-2 text-pretty">{level === null ? words.unknown : words.level[level]}</p>
      {drift && drift.score !== null && drift.since && (
        <p className="mt-1 text-sm text-soft tabular-nums">
          {words.score(format.number(drift.score, 2), format.day(drift.since))}
        </p>
      )}
      {level !== null && level !== 'calm' && drift && drift.terms.length > 0 && (
        <p className="mt-3 text-sm">
          <span className="text-soft">{words.terms}: </span>
          {format.list(drift.terms.slice(0, 3).map(({ term }) => labels.get(term) ?? term))}
        </p>
      )}
      {drift && drift.rolling.length > 1 && (
        <>
          <h3 className="mt-4 mb-1 text-sm font-semibold">{words.rolling}</h3>
          <NumbersTable
            title={words.rolling}
            columns={[words.columns.from, words.columns.n, words.columns.logLoss]}
            rows={drift.rolling.map(({ from, n, logLoss }) => [
              format.fullDay(from),
              format.number(n),
              format.number(logLoss, 3),
            ])}
            compact
          />
        </>
      )}
    </Card>
  )
}

import type { RiskTotals } from '@vigia/contracts/risks'
import type { Tier } from '@vigia/contracts/vocabulary'

import { useI18n } from '../../i18n/context.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const inks: Record<Tier, string> = {
  none: 'bg-muted',
  watch: 'bg-warn',
  alert: 'bg-bad/60',
  critical: 'bg-bad',
}

/** What is at stake in one sentence, and how it is spread over the tiers. */
export function RiskTotalsStrip({
  totals,
  isFiltered,
}: {
  totals: RiskTotals | undefined
  isFiltered: boolean
}) {
  const { t, format } = useI18n()
  const words = t.risks.totals
  if (!totals) return <Skeleton className="mb-6 h-24" />
  if (totals.customers === 0) return null

  const { currency, customers, known, value, savable, expectedLoss, withoutCase, tiers } = totals
  const money = (amount: number) => format.money(amount, currency)
  const facts = [
    [words.expected, money(expectedLoss), words.expectedHelp],
    [words.savable, money(savable), words.savableHelp],
    [words.withoutCase, format.number(withoutCase), words.withoutCaseHelp],
  ] as const

  return (
    <section aria-label={words.label} className="mb-6" data-testid="risk-totals">
      <p className="text-2xl leading-8 font-semibold tracking-tight text-balance tabular-nums">
        {words.sentence(money(value), format.plural(customers, words.customers), isFiltered)}
      </p>
      {known < customers && (
        <p className="mt-0.5 text-sm text-soft">{format.plural(customers - known, words.unknownValue)}</p>
      )}
      <div className="mt-4 flex h-2 gap-0.5 overflow-hidden rounded-full" aria-hidden="true">
        {tiers.map(({ tier, customers: n }) => (
          <span key={tier} className={inks[tier]} style={{ flexGrow: n }} />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {tiers.map(({ tier, customers: n }) => (
          <li key={tier} className="flex items-center gap-1.5 tabular-nums">
            <span className={`size-2 rounded-full ${inks[tier]}`} aria-hidden="true" />
            {t.words.tier[tier]} {format.number(n)}
          </li>
        ))}
      </ul>
      <dl className="mt-4 grid gap-x-8 gap-y-3 border-t border-line pt-4 sm:grid-cols-3">
        {facts.map(([term, fact, help]) => (
          <div key={term}>
            <dt className="text-xs text-faint">{term}</dt>
            <dd>
              <span className="text-lg font-semibold tabular-nums">{fact}</span>
              <span className="block text-sm text-pretty text-soft">{help}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

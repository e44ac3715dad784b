import type { Drivers } from '@vigia/contracts/drivers'
import { Info } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import type { Format } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages/index.ts'
import { Card } from '../../ui/card.tsx'
import { driverName } from './driver-name.ts'
import type { Driver } from './verdict.ts'
import { verdictOf } from './verdict.ts'

/** What a map says, sentence by sentence. */
export function verdictSentences(drivers: Drivers, metric: string, t: Messages, format: Format): string[] {
  const words = t.drivers.verdict
  const verdict = verdictOf(drivers)
  const list = (items: readonly Driver[]) => format.list(items.map((driver) => driverName(driver, t)))
  if (verdict.is === 'insufficient') return [words.insufficient(format.plural(drivers.n, t.drivers.answers))]
  if (verdict.is === 'chance') return [words.chance(metric)]
  const { fix, keep, heavy, unclear } = verdict
  return [
    fix ? words.first(list(fix.names)) : words.nothingToFix,
    ...(fix?.areLevel ? [words.tied(list(fix.names))] : []),
    ...(keep.length > 0 ? [words.keep(list(keep))] : []),
    ...(heavy.length > 0 ? [words.heavy(list(heavy))] : []),
    ...(unclear > 0 ? [format.plural(unclear, words.unclear)] : []),
  ]
}

/** The map in words, and that it tells what goes together and never what causes what. */
export function VerdictCard({ drivers, metric }: { drivers: Drivers; metric: string }) {
  const { t, format } = useI18n()
  const [first, ...others] = verdictSentences(drivers, metric, t, format)
  return (
    <Card aria-labelledby="verdict" data-testid="verdict" className="mb-4 p-5">
      <h2 id="verdict" className="sr-only">
        {t.drivers.verdictTitle}
      </h2>
      <p className="max-w-3xl text-lg font-semibold text-pretty">{first}</p>
      {others.map((sentence) => (
        <p key={sentence} className="mt-1 max-w-3xl text-pretty text-soft">
          {sentence}
        </p>
      ))}
      <p className="mt-3 flex gap-2 text-sm text-pretty text-faint">
        <Info className="mt-1 size-4 shrink-0" aria-hidden="true" />
        {t.drivers.associated}
      </p>
    </Card>
  )
}

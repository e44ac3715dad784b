import { useQuery } from '@tanstack/react-query'
import type { MetricAnswer } from '@vigia/contracts/metrics'
import type { MetricId } from '@vigia/contracts/vocabulary'
import { Info } from 'lucide-react'
import { Popover } from 'radix-ui'

import { catalogueQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'

/** How a number is made, in the catalogue's own words. */
export function DefinitionNote({ metric, answer }: { metric: MetricId; answer: MetricAnswer }) {
  const { t, language, format } = useI18n()
  const definition = answer.definition
  const catalogue = useQuery(catalogueQuery(useClient()))
  const entry = catalogue.data?.items.find((item) => item.metric === metric)
  const described = entry?.definitions.find(({ id }) => id === definition)

  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${t.overview.definition}: ${t.words.metric[metric]}`}
        className="no-print -m-2 grid size-8 place-items-center rounded-lg text-faint hover:bg-sunken hover:text-ink"
      >
        <Info className="size-4" aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t.overview.definition}
          className="z-50 w-72 animate-[fade_.15s_ease-out] rounded-xl border border-line bg-surface p-4 text-sm shadow-float"
        >
          <p className="font-semibold">{t.overview.definition}</p>
          <p className="mt-1 text-pretty text-soft">
            {described?.describe[language] ?? t.overview.metric[metric].question}
          </p>
          <dl className="mt-3 space-y-2 border-t border-line pt-3 text-xs text-soft">
            <div className="flex justify-between gap-3">
              <dt>{t.overview.definitionId}</dt>
              <dd className="font-mono text-ink">{definition}</dd>
            </div>
            {typeof answer.mean === 'number' && entry && (
              <div className="flex justify-between gap-3">
                <dt>{t.overview.mean}</dt>
                <dd className="text-ink tabular-nums">
                  {t.overview.meanOf(format.number(answer.mean, 2), format.number(entry.scale.max))}
                </dd>
              </div>
            )}
          </dl>
          <p className="mt-2 text-xs text-soft">{t.overview.sufficiency.insufficientWhy}</p>
          <p className="mt-1 text-xs text-soft">{t.overview.sufficiency.lowWhy}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

import { Link } from '@tanstack/react-router'
import type { BacktestResult } from '@vigia/contracts/backtests'

import { useI18n } from '../../../i18n/context.tsx'
import { classes } from '../../../ui/classes.ts'

type Example = BacktestResult['examples'][number]

const tones: Record<Example['became'], string> = {
  left: 'bg-bad-soft text-bad-ink',
  stayed: 'bg-good-soft text-good-ink',
  pending: 'bg-sunken text-soft',
  none: 'bg-sunken text-soft',
}

/** People that a rule would have been about, each with what became of them. */
export function Examples({ examples }: { examples: readonly Example[] }) {
  const { t } = useI18n()
  const words = t.rules.test
  return (
    <div>
      <h3 className="text-sm font-semibold">{words.examples}</h3>
      {examples.length === 0 ? (
        <p className="mt-1 text-sm text-soft">{words.noExamples}</p>
      ) : (
        <ul className="mt-2 grid gap-x-8 lg:grid-cols-2">
          {examples.map((example) => (
            <ExampleRow key={`${example.customerId}${example.at}`} example={example} />
          ))}
        </ul>
      )}
    </div>
  )
}

function ExampleRow({ example }: { example: Example }) {
  const { t, format, language } = useI18n()
  const words = t.rules.test
  const { customerId, name, at, text, became, leftAt } = example
  const who = name ?? t.common.unknownCustomer
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2.5 text-sm">
      <span className="min-w-0 grow basis-56">
        {customerId === null ? null : (
          <Link
            to="/customers/$id"
            params={{ id: customerId }}
            className="rounded font-medium text-accent hover:underline"
          >
            {who}
          </Link>
        )}
        <span className="block text-soft">
          {format.fullDay(at)} · {text[language]}
        </span>
      </span>
      <span className="text-end">
        <span
          className={classes(
            'inline-flex h-6 items-center rounded-md px-2 text-xs font-medium',
            tones[became],
          )}
        >
          {words.became[became]}
        </span>
        {leftAt !== null && (
          <span className="block text-xs text-faint">{words.leftAt(format.fullDay(leftAt))}</span>
        )}
      </span>
    </li>
  )
}

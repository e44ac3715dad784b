import type { Arrival } from '@vigia/contracts/arrivals'
import { Check, CircleSlash, Repeat2, X } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { classes } from '../../ui/classes.ts'

const looks = {
  accepted: [Check, 'bg-good-soft text-good-ink'],
  partly: [CircleSlash, 'bg-warn-soft text-warn-ink'],
  duplicate: [Repeat2, 'bg-sunken text-soft'],
  refused: [X, 'bg-bad-soft text-bad-ink'],
} as const

/** One request: what became of it at a glance, why and what was sent on opening. */
export function ArrivalRow({ arrival, keyName }: { arrival: Arrival; keyName: string }) {
  const { t, format } = useI18n()
  const words = t.connect.arrivals
  const { at, outcome, method, path, status, problems, body, requestId } = arrival
  const [Icon, tone] = looks[outcome]
  const counts = [arrival.recorded, arrival.duplicates, arrival.refused].map(format.number)

  return (
    <li data-testid="arrival-row">
      <details className="group py-3">
        <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-md">
          <span
            className={classes(
              'inline-flex h-6 items-center gap-1 rounded-md px-2 text-xs font-medium',
              tone,
            )}
          >
            <Icon className="size-3.5" aria-hidden="true" />
            {words.tag[outcome]}
          </span>
          <span className="font-mono text-sm break-all">
            {method} {path}
          </span>
          <span className="text-sm text-soft tabular-nums">{status}</span>
          <span className="ms-auto text-sm text-soft" title={format.moment(at)}>
            {format.relative(at, new Date())}
          </span>
          {problems.length > 0 && (
            <ul className="w-full space-y-0.5 text-sm text-bad-ink">
              {problems.map((problem) => (
                <li key={`${problem.path} ${problem.message}`}>
                  {problem.path !== '' && <code className="font-mono">{problem.path}: </code>}
                  {problem.message}
                </li>
              ))}
            </ul>
          )}
        </summary>
        <div className="mt-3 space-y-2 text-sm text-soft">
          <p>
            {keyName} · {words.counts(counts[0] ?? '', counts[1] ?? '', counts[2] ?? '')} ·{' '}
            {words.request(requestId)}
          </p>
          <p className="text-xs font-medium">{words.body}</p>
          <pre
            className="max-h-80 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs text-ink"
            tabIndex={0}
          >
            {JSON.stringify(body, null, 2)}
          </pre>
        </div>
      </details>
    </li>
  )
}

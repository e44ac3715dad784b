import { Link } from '@tanstack/react-router'
import type { AuditEntry } from '@vigia/contracts/audit'

import { useI18n } from '../../i18n/context.tsx'
import { cardClass } from '../../ui/card.tsx'

interface Props {
  entries: readonly AuditEntry[]
  onActor: (id: string) => void
}

/** Entries under the day they were made, the newest first. */
export function AuditDays({ entries, onActor }: Props) {
  const { format } = useI18n()
  const days = Map.groupBy(entries, ({ at }) => format.longDay(at))
  return (
    <div className="grid gap-6">
      {[...days].map(([day, list]) => (
        <section key={day} aria-label={day}>
          <h3 className="mb-2 text-sm font-medium text-soft first-letter:uppercase">{day}</h3>
          <ol className={`${cardClass} divide-y divide-line`}>
            {list.map((entry) => (
              <Entry key={entry.id} entry={entry} onActor={onActor} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Entry({ entry, onActor }: { entry: AuditEntry; onActor: Props['onActor'] }) {
  const { t, format } = useI18n()
  const words = t.audit
  const { actor, action, details, target } = entry
  const name = actor.kind === 'system' ? words.system : (actor.name ?? words.gone)
  const told = Object.entries(details ?? {}).map(([key, value]) => `${words.details[key] ?? key}: ${value}`)
  return (
    <li
      data-testid="audit-row"
      className="grid gap-x-4 px-5 py-2.5 text-sm sm:grid-cols-[4.5rem_1fr_auto] sm:items-baseline"
    >
      <time dateTime={entry.at} className="text-faint tabular-nums">
        {format.clock(entry.at)}
      </time>
      <p className="min-w-0">
        <button
          type="button"
          className="rounded font-medium hover:underline"
          aria-label={words.onlyOf(name)}
          onClick={() => onActor(actor.id)}
        >
          {name}
        </button>
        {actor.kind === 'key' && <span className="text-faint"> ({words.byKey})</span>}{' '}
        {words.actions[action] ?? action}
        {told.length > 0 && <span className="text-soft"> · {told.join(' · ')}</span>}
      </p>
      {target && <Target id={target} />}
    </li>
  )
}

/** Where what it was done to can be seen, if it has a place. */
function Target({ id }: { id: string }) {
  const look = 'rounded font-mono text-xs break-all text-faint'
  const short = id.length > 14 ? `${id.slice(0, 12)}…` : id
  if (id.startsWith('cas_'))
    return (
      <Link to="/cases/$id" params={{ id }} className={`${look} hover:underline`}>
        {short}
      </Link>
    )
  if (id.startsWith('cus_'))
    return (
      <Link to="/customers/$id" params={{ id }} className={`${look} hover:underline`}>
        {short}
      </Link>
    )
  return (
    <span className={look} title={id}>
      {short}
    </span>
  )
}

import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId } from 'react'

import { destinationsQuery } from '../../../api/queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useCan, useClient } from '../../../session/session.tsx'
import { classes } from '../../../ui/classes.ts'
import { managersQuery } from '../queries.ts'
import type { Subject } from './draft.ts'
import { tokenClass } from './token.ts'

interface Props {
  on: Subject
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** Whom a rule alerts: nobody in particular, or some of the places that alerts go to, each by whose it is. */
export function Recipients({ on, value, onChange }: Props) {
  const { t, format } = useI18n()
  const words = t.rules.builder
  const id = useId()
  const client = useClient()
  const maySee = useCan('destinations:manage')
  const destinations = useQuery({ ...destinationsQuery(client), enabled: maySee }).data?.items ?? []
  const managers = useQuery(managersQuery(client)).data?.items ?? []
  const nameOf = (place: (typeof destinations)[number]) => {
    const manager = managers.find((one) => one.id === place.managerId)
    const kind = t.alerts.destinations.kind[place.kind]
    return `${manager?.name ?? place.name} (${kind})`
  }
  const chosen = destinations.filter((place) => value.includes(place.id))
  const nobody = on === 'metric' ? words.toMetric : words.toNobodyYet
  const text = chosen.length === 0 ? nobody : format.list(chosen.map(nameOf))
  const flip = (one: string) =>
    onChange(value.includes(one) ? value.filter((each) => each !== one) : [...value, one])

  // Whose role does not see where alerts go keeps what is chosen, as a number.
  if (!maySee) return <span>{value.length === 0 ? nobody : format.plural(value.length, words.places)}</span>
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${words.recipients}: ${text}`}
        className={classes(tokenClass, 'inline-flex max-w-full items-baseline gap-1 text-start')}
      >
        <span className="min-w-0">{text}</span>
        <ChevronDown className="size-3.5 shrink-0 self-center" aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label={words.recipients}
          className="z-50 max-h-96 w-80 animate-[fade_.15s_ease-out] overflow-y-auto rounded-xl border border-line bg-surface p-3 text-sm shadow-float"
        >
          <p className="px-2 pb-2 text-pretty text-soft">
            {destinations.length === 0 ? words.noDestinations : words.recipientsHelp}
          </p>
          <ul className="grid gap-0.5">
            {destinations.map((place) => (
              <li key={place.id}>
                <label
                  htmlFor={`${id}-${place.id}`}
                  className="flex cursor-pointer items-center gap-2.5 rounded-lg px-2 py-1.5 hover:bg-sunken"
                >
                  <input
                    id={`${id}-${place.id}`}
                    type="checkbox"
                    className="size-4 accent-(--color-accent)"
                    checked={value.includes(place.id)}
                    onChange={() => flip(place.id)}
                  />
                  <span className="min-w-0 truncate">{nameOf(place)}</span>
                </label>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

import { getRouteApi } from '@tanstack/react-router'
import type { Destination } from '@vigia/contracts/destinations'

import { useI18n } from '../../../i18n/context.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { OptionList } from '../../../ui/option-list.tsx'
import type { DeliveriesSearch } from '../url-state.ts'
import { deliveryStatuses, logDays } from '../url-state.ts'

const route = getRouteApi('/alerts/deliveries')
const ALL = 'all'

/** What of the log is shown; the address keeps it. */
export function DeliveryFilters({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useI18n()
  const words = t.alerts.deliveries
  const { status, destination, since } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (next: DeliveriesSearch) => void navigate({ search: next, replace: true, resetScroll: false })
  const kept = {
    ...(status ? { status } : {}),
    ...(destination ? { destination } : {}),
    ...(since ? { since } : {}),
  }
  const without = (name: keyof DeliveriesSearch) =>
    show(Object.fromEntries(Object.entries(kept).filter(([key]) => key !== name)))

  return (
    <div className="no-print mt-4 flex flex-wrap gap-2">
      <Chip
        label={words.filter}
        value={status ? words.status[status] : `${words.filter}: ${words.all.toLowerCase()}`}
        isSet={status !== undefined}
        onClear={() => without('status')}
      >
        {(close) => (
          <OptionList
            label={words.filter}
            value={status ?? ALL}
            options={[
              { value: ALL, label: words.all },
              ...deliveryStatuses.map((value) => ({ value: value as string, label: words.status[value] })),
            ]}
            onChoose={(value) => {
              const chosen = deliveryStatuses.find((each) => each === value)
              if (chosen) show({ ...kept, status: chosen })
              else without('status')
              close()
            }}
          />
        )}
      </Chip>
      <Chip
        label={words.destinationFilter}
        value={destinations.find(({ id }) => id === destination)?.name ?? words.destinationFilter}
        isSet={destination !== undefined}
        onClear={() => without('destination')}
      >
        {(close) => (
          <OptionList
            label={words.destinationFilter}
            value={destination ?? ALL}
            options={[
              { value: ALL, label: words.all },
              ...destinations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={(value) => {
              if (value === ALL) without('destination')
              else show({ ...kept, destination: value })
              close()
            }}
          />
        )}
      </Chip>
      <Chip
        label={words.sinceFilter}
        value={since ? words.since[since] : words.sinceFilter}
        isSet={since !== undefined}
        onClear={() => without('since')}
      >
        {(close) => (
          <OptionList
            label={words.sinceFilter}
            value={String(since ?? ALL)}
            options={[
              { value: ALL, label: words.sinceAny },
              ...logDays.map((days) => ({ value: String(days), label: words.since[days] })),
            ]}
            onChoose={(value) => {
              const chosen = logDays.find((days) => String(days) === value)
              if (chosen) show({ ...kept, since: chosen })
              else without('since')
              close()
            }}
          />
        )}
      </Chip>
    </div>
  )
}

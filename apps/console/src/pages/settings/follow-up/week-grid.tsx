import { Plus, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { Button } from '../../../ui/button.tsx'
import { inputClass } from '../../../ui/field.tsx'
import type { Span } from './week.ts'
import { minutesAt, spansOf, weekDays, withSpan } from './week.ts'

interface Props {
  week: readonly Span[]
  faults: readonly { path: string; message: string }[]
  onChange: (week: Span[]) => void
}

const DAY_MINUTES = 1_440
const times = `${inputClass} h-9 w-24 tabular-nums`

/** Each day with its spans, drawn on a line of the day, and written so that the keyboard reaches all of it. */
export function WeekGrid({ week, faults, onChange }: Props) {
  const { t } = useI18n()
  const words = t.followUp.hours
  const names = words.day.split(',')
  const write = (place: number, part: Partial<Span>) =>
    onChange(week.map((span, at) => (at === place ? { ...span, ...part } : span)))

  return (
    <ul className="mt-2" data-testid="week-grid">
      {weekDays.map((day) => {
        const name = names[day - 1] ?? ''
        const spans = spansOf(week, day)
        return (
          <li
            key={day}
            className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-2 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[6.5rem_1fr] lg:grid-cols-[6.5rem_12rem_1fr]"
          >
            <p className="leading-9 font-medium">{name}</p>
            <DayLine spans={spans} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              {spans.length === 0 && <span className="text-sm text-faint">{words.closed}</span>}
              {spans.map(({ place, from, to }) => {
                const fault = faults.find(
                  ({ path }) => path === `week.${place}` || path.startsWith(`week.${place}.`),
                )
                return (
                  <div key={place} className="max-w-full">
                    <div className="flex items-center gap-1.5">
                      <input
                        type="time"
                        aria-label={words.from(name)}
                        aria-invalid={fault !== undefined}
                        className={times}
                        value={from}
                        onChange={({ target }) => write(place, { from: target.value })}
                      />
                      <span aria-hidden="true" className="text-faint">
                        –
                      </span>
                      <input
                        type="time"
                        aria-label={words.to(name)}
                        aria-invalid={fault !== undefined}
                        className={times}
                        value={to === '24:00' ? '00:00' : to}
                        onChange={({ target }) =>
                          write(place, { to: target.value === '00:00' ? '24:00' : target.value })
                        }
                      />
                      <Can scope="team:manage">
                        <Button
                          kind="quiet"
                          size="icon"
                          className="size-8"
                          aria-label={words.removeSpan(name, from)}
                          onClick={() => onChange(week.filter((_, at) => at !== place))}
                        >
                          <X className="size-3.5" aria-hidden="true" />
                        </Button>
                      </Can>
                    </div>
                    {fault && (
                      <p role="alert" className="text-sm text-bad-ink">
                        {fault.message}
                      </p>
                    )}
                  </div>
                )
              })}
              <Can scope="team:manage">
                <Button
                  kind="quiet"
                  size="icon"
                  className="size-8"
                  aria-label={words.addSpan(name)}
                  onClick={() => onChange(withSpan(week, day))}
                >
                  <Plus className="size-4" aria-hidden="true" />
                </Button>
              </Can>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** The day from midnight to midnight, with its hours of work filled. */
function DayLine({ spans }: { spans: readonly Span[] }) {
  return (
    <div aria-hidden="true" className="relative hidden h-2 self-center rounded-full bg-sunken lg:block">
      {spans.map(({ from, to }) => {
        const [begins, ends] = [minutesAt(from) ?? 0, minutesAt(to) ?? 0]
        return ends <= begins ? null : (
          <div
            key={from}
            className="absolute inset-y-0 rounded-full bg-accent"
            style={{
              left: `${(100 * begins) / DAY_MINUTES}%`,
              width: `${(100 * (ends - begins)) / DAY_MINUTES}%`,
            }}
          />
        )
      })}
    </div>
  )
}

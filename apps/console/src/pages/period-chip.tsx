import type { SubmitEvent } from 'react'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import type { Format } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages/index.ts'
import { localDay } from '../i18n/time.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Field, inputClass } from '../ui/field.tsx'
import { OptionList } from '../ui/option-list.tsx'
import type { Filters } from './filters.ts'
import { periodDays, periodOf, usualDays } from './filters.ts'

type Period = Pick<Filters, 'days' | 'from' | 'until'>

/** A period in words: "Últimos 90 días", "1 ene 2026 – 31 ene 2026". */
export function periodText({ days = usualDays, from, until }: Period, t: Messages, format: Format): string {
  if (from !== undefined && until !== undefined) {
    return from === until
      ? format.fullDay(from)
      : t.filters.range(format.fullDay(from), format.fullDay(until))
  }
  return days === 365 ? t.filters.lastYear : format.plural(days, t.filters.last)
}

interface Props {
  value: Filters
  onChange: (period: Period) => void
}

/** The last so many days, or any two dates. */
export function PeriodChip({ value, onChange }: Props) {
  const { t, format } = useI18n()
  const { days = usualDays, from } = value
  const isDated = from !== undefined
  const options = periodDays.map((count) => ({
    value: String(count),
    label: periodText({ days: count }, t, format),
  }))

  return (
    <Chip label={t.filters.period} value={periodText(value, t, format)} isSet={isDated || days !== usualDays}>
      {(close) => (
        <>
          <OptionList
            label={t.filters.period}
            value={isDated ? '' : String(days)}
            options={options}
            onChoose={(chosen) => {
              const next = periodDays.find((count) => String(count) === chosen)
              onChange(next === undefined || next === usualDays ? {} : { days: next })
              close()
            }}
          />
          <Dates
            value={value}
            onChange={(period) => {
              onChange(period)
              close()
            }}
          />
        </>
      )}
    </Chip>
  )
}

function Dates({ value, onChange }: Props) {
  const { t } = useI18n()
  const now = new Date()
  const [from, setFrom] = useState(() => periodOf(value, now).from)
  const [until, setUntil] = useState(() => value.until ?? localDay(now))
  const [isWrong, setWrong] = useState(false)

  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isRight = from !== '' && until !== '' && from <= until
    setWrong(!isRight)
    if (isRight) onChange({ from, until })
  }
  return (
    <form onSubmit={apply} noValidate className="mt-1 grid gap-3 border-t border-line p-3">
      <p className="text-xs font-medium text-faint">{t.filters.custom}</p>
      <Field label={t.filters.from}>
        {(props) => (
          <input
            {...props}
            type="date"
            className={inputClass}
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        )}
      </Field>
      <Field label={t.filters.until} error={isWrong ? t.filters.wrongOrder : null}>
        {(props) => (
          <input
            {...props}
            type="date"
            className={inputClass}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" size="small">
        {t.filters.apply}
      </Button>
    </form>
  )
}

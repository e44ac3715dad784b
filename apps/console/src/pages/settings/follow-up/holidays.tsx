import { X } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { Button } from '../../../ui/button.tsx'
import { inputClass } from '../../../ui/field.tsx'

interface Props {
  days: readonly string[]
  fault: string | null
  onChange: (days: string[]) => void
}

export function Holidays({ days, fault, onChange }: Props) {
  const { t, format } = useI18n()
  const words = t.followUp.hours
  const [day, setDay] = useState('')
  const add = () => {
    if (day !== '' && !days.includes(day)) onChange([...days, day].toSorted())
    setDay('')
  }
  return (
    <section>
      <h3 className="text-sm font-semibold">{words.holidays}</h3>
      <p className="text-sm text-soft">{words.holidaysIntro}</p>
      <Can scope="team:manage">
        <form
          className="mt-3 flex flex-wrap gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <input
            type="date"
            aria-label={words.holiday}
            className={`${inputClass} w-44!`}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          <Button type="submit" disabled={day === ''}>
            {words.addHoliday}
          </Button>
        </form>
      </Can>
      {fault !== null && (
        <p role="alert" className="mt-1 text-sm text-bad-ink">
          {fault}
        </p>
      )}
      {days.length === 0 ? (
        <p className="mt-3 text-sm text-faint">{words.noHolidays}</p>
      ) : (
        <ul className="mt-3 flex flex-wrap gap-2">
          {days.map((one) => (
            <li
              key={one}
              className="flex items-center gap-1 rounded-full bg-sunken min-h-8 py-0.5 px-3 has-[button]:pe-1 text-sm"
            >
              {format.fullDay(one)}
              <Can scope="team:manage">
                <Button
                  kind="quiet"
                  size="icon"
                  className="size-7 rounded-full"
                  aria-label={words.removeHoliday(format.fullDay(one))}
                  onClick={() => onChange(days.filter((each) => each !== one))}
                >
                  <X className="size-3.5" aria-hidden="true" />
                </Button>
              </Can>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

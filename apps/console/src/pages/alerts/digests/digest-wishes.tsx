import type { Manager } from '@vigia/contracts/team'
import { Switch } from 'radix-ui'
import { useId } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { usePatchManager } from '../../settings/follow-up/use-managers.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Which digests somebody gets, and at what hour; saved as soon as it is changed. */
export function DigestWishes({ manager }: { manager: Manager }) {
  const { t } = useI18n()
  const words = t.budget.digests
  const patch = usePatchManager(manager, words.saved)
  return (
    <div className="space-y-4">
      <Wish label={words.daily} on={manager.dailyDigest} onChange={(dailyDigest) => patch({ dailyDigest })} />
      <Wish
        label={words.weekly}
        on={manager.weeklyDigest}
        onChange={(weeklyDigest) => patch({ weeklyDigest })}
      />
      <Field label={words.hour}>
        {(control) => (
          <Select
            {...control}
            value={manager.digestHour}
            onChange={({ target }) => patch({ digestHour: Number(target.value) })}
          >
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {`${String(hour).padStart(2, '0')}:00`}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}

function Wish({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <Switch.Root id={id} checked={on} onCheckedChange={onChange} className={switchClass}>
        <Switch.Thumb className={thumbClass} />
      </Switch.Root>
    </div>
  )
}

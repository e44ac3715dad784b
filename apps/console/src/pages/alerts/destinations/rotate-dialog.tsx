import type { Destination } from '@vigia/contracts/destinations'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { useRotate } from './use-destinations.ts'

const graces = [0, 1, 24, 72, 168] as const
const DAY = 24

interface Props {
  destination: Destination
  onClose: () => void
  onSecret: (secret: string | null) => void
}

/** A new signing secret, and how long the one before still signs. */
export function RotateDialog({ destination, onClose, onSecret }: Props) {
  const { t } = useI18n()
  const words = t.alerts.destinations.rotation
  const [hours, setHours] = useState<number>(DAY)
  const rotate = useRotate(destination, onSecret)
  return (
    <Dialog title={words.title(destination.name)} detail={words.detail} onClose={onClose}>
      <Field label={words.grace}>
        {(control) => (
          <Select {...control} value={hours} onChange={({ target }) => setHours(Number(target.value))}>
            {graces.map((grace) => (
              <option key={grace} value={grace}>
                {words.hours[grace]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button kind="primary" disabled={rotate.isPending} onClick={() => rotate.mutate(hours)}>
          {words.confirm}
        </Button>
      </div>
    </Dialog>
  )
}

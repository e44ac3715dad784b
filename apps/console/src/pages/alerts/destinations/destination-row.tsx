import type { Destination } from '@vigia/contracts/destinations'
import { Hash, Mail, Send, Trash2, Users, Webhook } from 'lucide-react'
import { Switch } from 'radix-ui'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { useRemove, useSwitch, useTest } from './use-destinations.ts'

const icons = { webhook: Webhook, slack: Hash, teams: Users, email: Mail } as const

export function DestinationRow({ destination }: { destination: Destination }) {
  const { t, format } = useI18n()
  const words = t.alerts.destinations
  const { kind, name, url, language, minTier, enabled, disabledReason, restsUntil } = destination
  const isResting = enabled && restsUntil !== null && new Date(restsUntil) > new Date()
  const Icon = icons[kind]
  const test = useTest(destination)
  const flip = useSwitch(destination)
  const [removing, setRemoving] = useState(false)

  return (
    <li
      data-testid="destination-row"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line py-4 not-last:border-b last:pb-1"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-sunken text-soft">
        <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className="min-w-0 grow basis-52">
        <p className="flex items-baseline gap-2">
          <span className="truncate font-medium">{name}</span>
          <span className="shrink-0 text-sm text-faint">{words.kind[kind]}</span>
        </p>
        <p className="truncate font-mono text-xs text-soft">{url.replace(/^mailto:/, '')}</p>
        <p className="mt-0.5 text-sm text-soft">
          {words.minTier} {t.words.tier[minTier].toLowerCase()} · {t.common.language[language]}
        </p>
        {!enabled && disabledReason && (
          <p className="mt-0.5 text-sm text-bad-ink">{words.disabledReason(disabledReason)}</p>
        )}
        {isResting && (
          <p className="mt-0.5 text-sm text-warn-ink">{words.resting(format.moment(restsUntil))}</p>
        )}
      </div>
      <div className="flex items-center gap-2">
        <Button size="small" disabled={test.isPending} onClick={() => test.mutate()}>
          <Send className="size-3.5" aria-hidden="true" />
          {test.isPending ? words.testing : words.test}
          <span className="sr-only">: {name}</span>
        </Button>
        <Button kind="quiet" size="icon" aria-label={words.deleteOf(name)} onClick={() => setRemoving(true)}>
          <Trash2 className="size-4" aria-hidden="true" />
        </Button>
        <Switch.Root
          checked={enabled}
          onCheckedChange={flip.mutate}
          aria-label={words.enable(name)}
          className={switchClass}
        >
          <Switch.Thumb className={thumbClass} />
        </Switch.Root>
      </div>
      {removing && <RemoveDialog destination={destination} onClose={() => setRemoving(false)} />}
    </li>
  )
}

function RemoveDialog({ destination, onClose }: { destination: Destination; onClose: () => void }) {
  const { t } = useI18n()
  const { title, detail, confirm } = t.alerts.remove
  const remove = useRemove(destination)
  return (
    <Dialog title={title(destination.name)} detail={detail} onClose={onClose}>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button
          kind="danger"
          disabled={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSettled: onClose })}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  )
}

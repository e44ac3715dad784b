import type { Destination } from '@vigia/contracts/destinations'
import { Ellipsis, Hash, KeyRound, Mail, Pencil, Play, Send, Trash2, Users, Webhook } from 'lucide-react'
import { Switch } from 'radix-ui'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { DestinationEdit } from './destination-edit.tsx'
import { RotateDialog } from './rotate-dialog.tsx'
import { TestAnswer } from './test-answer.tsx'
import { useRemove, useSwitch, useTest } from './use-destinations.ts'

const icons = { webhook: Webhook, slack: Hash, teams: Users, email: Mail } as const

interface Props {
  destination: Destination
  /** Whose it is; null for the organization's own. */
  manager: string | null
  onSecret: (secret: string | null) => void
}

export function DestinationRow({ destination, manager, onSecret }: Props) {
  const { t } = useI18n()
  const words = t.alerts.destinations
  const { kind, name, url, enabled } = destination
  const Icon = icons[kind]
  const test = useTest(destination)
  const flip = useSwitch(destination)
  const remove = useRemove(destination)
  const [open, setOpen] = useState<'edit' | 'rotate' | null>(null)

  return (
    <li
      data-testid="destination-row"
      className="flex flex-wrap items-start gap-x-4 gap-y-3 border-line py-4 not-last:border-b last:pb-1"
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
        <About destination={destination} manager={manager} />
        <Health destination={destination} onResume={() => flip.mutate(true)} />
        {test.data && <TestAnswer answer={test.data} />}
      </div>
      <div className="flex items-center gap-2 max-sm:w-full max-sm:ps-14 [&>:last-child]:max-sm:ms-auto">
        <Button size="small" disabled={test.isPending} onClick={() => test.mutate()}>
          <Send className="size-3.5" aria-hidden="true" />
          {test.isPending ? words.testing : words.test}
          <span className="sr-only">: {name}</span>
        </Button>
        <Menu
          label={words.more(name)}
          trigger={
            <Button kind="quiet" size="icon" aria-label={words.more(name)}>
              <Ellipsis className="size-4" aria-hidden="true" />
            </Button>
          }
          entries={[
            { label: words.edit, icon: Pencil, onSelect: () => setOpen('edit') },
            ...(kind === 'webhook'
              ? [{ label: words.rotate, icon: KeyRound, onSelect: () => setOpen('rotate') }]
              : []),
            { label: words.delete, icon: Trash2, onSelect: remove, tone: 'bad' as const },
          ]}
        />
        <Switch.Root
          checked={enabled}
          onCheckedChange={flip.mutate}
          aria-label={words.enable(name)}
          className={switchClass}
        >
          <Switch.Thumb className={thumbClass} />
        </Switch.Root>
      </div>
      {open === 'edit' && <DestinationEdit destination={destination} onClose={() => setOpen(null)} />}
      {open === 'rotate' && (
        <RotateDialog
          destination={destination}
          onClose={() => setOpen(null)}
          onSecret={(secret) => {
            setOpen(null)
            onSecret(secret)
          }}
        />
      )}
    </li>
  )
}

/** Whose it is, from which tier on, in which language, and how much of it a day. */
function About({ destination, manager }: Pick<Props, 'destination' | 'manager'>) {
  const { t, format } = useI18n()
  const words = t.alerts.destinations
  const { minTier, language, budgetPerDay, managerId } = destination
  const budget = budgetPerDay === null ? words.noBudget : format.plural(budgetPerDay, words.budget)
  const parts = [
    manager === null ? words.everybody : words.belongsTo(manager),
    words.fromTier(t.words.tier[minTier].toLowerCase()),
    t.common.language[language],
    ...(managerId === null ? [budget] : []),
  ]
  return <p className="mt-0.5 text-sm text-soft">{parts.join(' · ')}</p>
}

/** What keeps it from receiving, and the way back; and how long the secret before still signs. */
function Health({ destination, onResume }: { destination: Destination; onResume: () => void }) {
  const { t, format } = useI18n()
  const words = t.alerts.destinations
  const { enabled, disabledReason, restsUntil, previousSecretUntil, failures } = destination
  const now = new Date()
  const isResting = enabled && restsUntil !== null && new Date(restsUntil) > now
  const signsTwice = previousSecretUntil !== null && new Date(previousSecretUntil) > now
  return (
    <>
      {!enabled && disabledReason && (
        <p className="mt-0.5 text-sm text-bad-ink">{words.disabledReason(disabledReason)}</p>
      )}
      {isResting && (
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn-ink">
          <p className="min-w-0 grow basis-56">
            <strong>{words.paused}.</strong> {words.resting(format.moment(restsUntil))}{' '}
            {format.plural(failures, words.failures)}.
          </p>
          <Button size="small" onClick={onResume}>
            <Play className="size-3.5" aria-hidden="true" />
            {words.resume}
          </Button>
        </div>
      )}
      {signsTwice && (
        <p className="mt-0.5 text-sm text-soft" data-testid="previous-secret">
          {words.previousUntil(format.moment(previousSecretUntil))}
        </p>
      )}
    </>
  )
}

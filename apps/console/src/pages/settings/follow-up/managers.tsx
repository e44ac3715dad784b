import { useQuery } from '@tanstack/react-query'
import type { Manager } from '@vigia/contracts/team'
import { Ellipsis, Pencil, Plus, Trash2, UsersRound } from 'lucide-react'
import { Switch } from 'radix-ui'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can, OnlyRoles } from '../../../session/can.tsx'
import { useCan, useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useLeaving } from '../../../ui/deferred-removal.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { managersQuery } from '../../alerts/queries.ts'
import { ManagerForm } from './manager-form.tsx'
import { usePatchManager, useRemoveManager } from './use-managers.ts'

export function Managers() {
  const { t } = useI18n()
  const words = t.followUp.managers
  const managers = useQuery(managersQuery(useClient()))
  const leaving = useLeaving()
  const [editing, setEditing] = useState<Manager | 'new' | null>(null)
  const items = (managers.data?.items ?? []).filter(({ id }) => !leaving.has(id))
  const add = (
    <Can scope="team:manage">
      <Button kind="primary" size="small" onClick={() => setEditing('new')}>
        <Plus className="size-4" aria-hidden="true" />
        {words.add}
      </Button>
    </Can>
  )
  return (
    <Card aria-labelledby="managers" className="p-5">
      <SectionHeading id="managers" title={t.followUp.part.managers} intro={words.intro}>
        {items.length > 0 && add}
      </SectionHeading>
      <div className="mt-3">
        <OnlyRoles scope="team:manage" to="change" />
        {managers.isPending ? (
          <ListSkeleton rows={3} className="h-16" />
        ) : managers.isError ? (
          <ProblemNotice error={managers.error} retry={managers.refetch} />
        ) : items.length === 0 ? (
          <EmptyState icon={UsersRound} {...words.empty} heading="h3">
            {add}
          </EmptyState>
        ) : (
          <ul>
            {items.map((manager) => (
              <ManagerRow key={manager.id} manager={manager} onEdit={() => setEditing(manager)} />
            ))}
          </ul>
        )}
      </div>
      {editing !== null && (
        <ManagerForm
          manager={editing === 'new' ? null : editing}
          others={items.filter((one) => editing === 'new' || one.id !== editing.id)}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  )
}

function ManagerRow({ manager, onEdit }: { manager: Manager; onEdit: () => void }) {
  const { t, format } = useI18n()
  const words = t.followUp.managers
  const { name, email, active, budgetPerDay, quietHours } = manager
  const patch = usePatchManager(manager, active ? words.switchedOff(name) : words.switchedOn(name))
  const remove = useRemoveManager(manager)
  const mayChange = useCan('team:manage')
  const parts = [
    email ?? words.noEmail,
    format.plural(budgetPerDay, words.perDay),
    quietHours && words.quietText(quietHours.from, quietHours.to),
  ].filter((part) => part !== null)
  return (
    <li
      data-testid="manager-row"
      className="flex items-center gap-x-4 border-line py-3.5 not-last:border-b last:pb-1 max-sm:gap-x-2"
    >
      <div className="min-w-0 grow">
        <p className="truncate font-medium">{name}</p>
        <p className="text-sm break-words text-soft">{parts.join(' · ')}</p>
        {!active && <p className="text-sm text-warn-ink">{words.away}</p>}
      </div>
      <Switch.Root
        checked={active}
        disabled={!mayChange}
        onCheckedChange={(on) => patch({ active: on })}
        aria-label={words.activeOf(name)}
        className={switchClass}
      >
        <Switch.Thumb className={thumbClass} />
      </Switch.Root>
      {mayChange && (
        <Menu
          label={words.more(name)}
          trigger={
            <Button kind="quiet" size="icon" aria-label={words.more(name)}>
              <Ellipsis className="size-4" aria-hidden="true" />
            </Button>
          }
          entries={[
            { label: words.edit, icon: Pencil, onSelect: onEdit },
            { label: words.remove, icon: Trash2, onSelect: remove, tone: 'bad' },
          ]}
        />
      )}
    </li>
  )
}

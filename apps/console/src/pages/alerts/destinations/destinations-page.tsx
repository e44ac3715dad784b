import { useQuery } from '@tanstack/react-query'
import { BellRing, Plus } from 'lucide-react'
import { useState } from 'react'

import { destinationsQuery } from '../../../api/queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { Seen } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useLeaving } from '../../../ui/deferred-removal.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { managersQuery } from '../queries.ts'
import { DestinationForm } from './destination-form.tsx'
import { DestinationRow } from './destination-row.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { useCreate } from './use-destinations.ts'

export function DestinationsPage() {
  return (
    <Seen scope="destinations:manage">
      <Destinations />
    </Seen>
  )
}

function Destinations() {
  const { t } = useI18n()
  const words = t.alerts.destinations
  const client = useClient()
  const destinations = useQuery(destinationsQuery(client))
  const managers = useQuery(managersQuery(client)).data?.items ?? []
  const leaving = useLeaving()
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const create = useCreate((created) => {
    setAdding(false)
    setSecret(created.secret)
  })
  const add = (
    <Button kind="primary" size="small" onClick={() => setAdding(true)}>
      <Plus className="size-4" aria-hidden="true" />
      {words.add}
    </Button>
  )
  const items = (destinations.data?.items ?? []).filter(({ id }) => !leaving.has(id))
  const nameOf = (id: string | null) => managers.find((manager) => manager.id === id)?.name ?? null

  return (
    <Card aria-labelledby="destinations" className="p-5">
      <SectionHeading id="destinations" title={words.title}>
        {items.length > 0 && add}
      </SectionHeading>
      <div className="mt-3">
        {destinations.isPending ? (
          <ListSkeleton rows={2} className="h-20" />
        ) : destinations.isError ? (
          <ProblemNotice error={destinations.error} retry={destinations.refetch} />
        ) : items.length === 0 ? (
          <EmptyState icon={BellRing} {...words.empty} heading="h3">
            {add}
          </EmptyState>
        ) : (
          <ul>
            {items.map((item) => (
              <DestinationRow
                key={item.id}
                destination={item}
                manager={nameOf(item.managerId)}
                onSecret={setSecret}
              />
            ))}
          </ul>
        )}
      </div>
      {adding && (
        <DestinationForm busy={create.isPending} onSubmit={create.mutate} onClose={() => setAdding(false)} />
      )}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </Card>
  )
}

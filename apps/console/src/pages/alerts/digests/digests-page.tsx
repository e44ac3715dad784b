import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { UsersRound } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can, Changeable } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { managersQuery } from '../queries.ts'
import { DigestPreview } from './digest-preview.tsx'
import { DigestWishes } from './digest-wishes.tsx'

const route = getRouteApi('/alerts/digests')

/** Who gets which digest when, and how the next one reads. */
export function DigestsPage() {
  const { t } = useI18n()
  const words = t.budget.digests
  const managers = useQuery(managersQuery(useClient()))
  const { manager: wanted } = route.useSearch()
  const navigate = route.useNavigate()
  const items = managers.data?.items ?? []
  const manager = items.find(({ id }) => id === wanted) ?? items[0]

  return (
    <Card aria-labelledby="digests" className="p-5">
      <SectionHeading id="digests" title={words.title} intro={words.intro} />
      {managers.isPending ? (
        <ListSkeleton rows={3} className="mt-4 h-16" />
      ) : managers.isError ? (
        <ProblemNotice error={managers.error} retry={managers.refetch} />
      ) : manager === undefined ? (
        <EmptyState icon={UsersRound} {...t.budget.empty} heading="h3">
          <Can scope="team:manage">
            <Link to="/settings/follow-up" className={buttonClass({ kind: 'primary' })}>
              {t.budget.setUp}
            </Link>
          </Can>
        </EmptyState>
      ) : (
        <div className="mt-5 grid gap-8 lg:grid-cols-[18rem_1fr]">
          <div className="space-y-5">
            <Field label={words.whose}>
              {(control) => (
                <Select
                  {...control}
                  value={manager.id}
                  onChange={({ target }) =>
                    void navigate({ search: { manager: target.value }, replace: true, resetScroll: false })
                  }
                >
                  {items.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Changeable scope="team:manage">
              <DigestWishes key={manager.id} manager={manager} />
            </Changeable>
            <p className="text-sm text-faint">{words.stop}</p>
          </div>
          <DigestPreview key={manager.id} manager={manager} />
        </div>
      )}
    </Card>
  )
}

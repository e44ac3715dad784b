import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { CaseStatus } from '@vigia/contracts/vocabulary'
import { CircleCheckBig, Keyboard } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useCallback, useRef, useState } from 'react'

import { casesQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { readKept, writeKept } from '../../preferences/kept.ts'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Button } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { caseStatuses } from '../url-state.ts'
import { CaseRow } from './case-row.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { useListKeys } from './use-list-keys.ts'

const route = getRouteApi('/cases')
const OFF = 'off'

export function CasesPage() {
  const { t } = useI18n()
  const { status = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useRef<HTMLDivElement>(null)
  const [helping, setHelping] = useState(false)
  const [shortcuts, setShortcuts] = useState(() => readKept('shortcuts') !== OFF)
  useListKeys(
    list,
    shortcuts,
    useCallback(() => setHelping(true), []),
  )

  const enable = (enabled: boolean) => {
    writeKept('shortcuts', enabled ? null : OFF)
    setShortcuts(enabled)
  }
  const choose = (value: string) => {
    const next = caseStatuses.find((candidate) => candidate === value)
    void navigate({ search: next && next !== 'open' ? { status: next } : {}, replace: true })
  }

  return (
    <>
      <PageHeader title={t.cases.title} intro={t.cases.intro}>
        <div className="hidden md:block">
          <Button kind="quiet" size="small" onClick={() => setHelping(true)}>
            <Keyboard className="size-4" aria-hidden="true" />
            {t.cases.shortcutsHint}
          </Button>
        </div>
      </PageHeader>
      <Tabs.Root value={status} onValueChange={choose} activationMode="manual">
        <Tabs.List
          aria-label={t.cases.tabs}
          className="no-print mb-4 flex gap-1 overflow-x-auto border-b border-line"
        >
          {caseStatuses.map((tab) => (
            <Tabs.Trigger
              key={tab}
              value={tab}
              className="-mb-px shrink-0 rounded-t-lg border-b-2 border-transparent px-3 py-2 text-sm font-medium text-soft -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
            >
              {t.cases.tab[tab]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={status} ref={list} tabIndex={-1} className="outline-none">
          <CaseList status={status} shortcuts={shortcuts} />
        </Tabs.Content>
      </Tabs.Root>
      {helping && <Shortcuts enabled={shortcuts} onEnable={enable} onClose={() => setHelping(false)} />}
    </>
  )
}

function CaseList({ status, shortcuts }: { status: CaseStatus; shortcuts: boolean }) {
  const { t } = useI18n()
  const cases = useInfiniteQuery(casesQuery(useClient(), status))
  if (cases.isPending) return <ListSkeleton rows={5} className="h-20" />
  if (cases.isError) return <ProblemNotice error={cases.error} retry={cases.refetch} />

  const items = cases.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return (
      <div className={cardClass}>
        <EmptyState icon={CircleCheckBig} {...t.cases.empty[status]} />
      </div>
    )
  }
  return (
    <>
      <ul
        aria-label={t.cases.listLabel(t.cases.tab[status])}
        className={classes(cardClass, 'overflow-hidden', cases.isPlaceholderData && 'opacity-60')}
      >
        {items.map((item) => (
          <CaseRow key={item.id} of={item} shortcuts={shortcuts} />
        ))}
      </ul>
      <LoadMore more={cases.hasNextPage} busy={cases.isFetchingNextPage} load={cases.fetchNextPage} />
    </>
  )
}

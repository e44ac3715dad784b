import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheckBig, ListFilter, UserRound } from 'lucide-react'
import { useMemo, useRef } from 'react'

import { caseCountsQuery } from '../../api/queries.ts'
import { waitingOf } from '../../api/waiting.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useCan, useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { usePageShortcuts } from '../../shell/page-shortcuts.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { CaseBeside } from './case-beside.tsx'
import { CaseFilters } from './case-filters.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseRow } from './case-row.tsx'
import { isLook, type InboxKey } from './list-keys.ts'
import { RefusedReport } from './refused-report.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useInbox, type Inbox } from './use-inbox.ts'
import { useInboxKeys } from './use-inbox-keys.ts'

export function CasesPage() {
  const { t } = useI18n()
  const inbox = useInbox()
  const search = useRef<HTMLInputElement>(null)
  const mayAct = useCan('cases:write')
  useHelp(mayAct)
  const does: Record<InboxKey, () => unknown> = {
    next: () => inbox.step('next'),
    previous: () => inbox.step('previous'),
    open: inbox.openPage,
    acknowledge: () => inbox.start('acknowledge'),
    contact: () => inbox.start('contact'),
    snooze: () => inbox.start('snooze'),
    resolve: () => inbox.start('resolve'),
    select: () => inbox.openId && inbox.toggle(inbox.openId),
    undo: inbox.undo,
    search: () => search.current?.focus(),
    clear: inbox.clear,
  }
  useInboxKeys((key) => void ((mayAct || isLook(key)) && does[key]()))
  const { asked, refused } = inbox

  return (
    <>
      <PageHeader title={t.cases.title} intro={useCounted()}>
        <WhoAmI me={inbox.me} />
      </PageHeader>
      <CaseFilters value={inbox.search} me={inbox.me} search={search} onChange={inbox.change} />
      <SelectionBar count={inbox.chosen.length} start={inbox.start} onClear={inbox.clear} />
      <List inbox={inbox} />
      {asked && (
        <CaseForm
          name={asked.name}
          me={inbox.me}
          assignee={asked.isForMany ? null : (inbox.current?.managerId ?? null)}
          submit={inbox.submit}
          onClose={inbox.close}
          {...(asked.isForMany ? { count: inbox.chosen.length } : {})}
        />
      )}
      {refused && <RefusedReport {...refused} onClose={inbox.dismiss} />}
    </>
  )
}

function List({ inbox }: { inbox: Inbox }) {
  const { t } = useI18n()
  const { found, items, openId, selected, me, isWide } = inbox
  if (found.isPending) return <ListSkeleton rows={6} className="h-20" />
  if (found.isError) return <ProblemNotice error={found.error} retry={found.refetch} />
  if (items.length === 0) return <Nothing inbox={inbox} />

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,23rem)_minmax(0,1fr)]">
      <div className={classes(cardClass, 'overflow-hidden', found.isPlaceholderData && 'opacity-60')}>
        <VirtualList
          label={t.cases.listLabel}
          items={items}
          keyOf={({ id }) => id}
          estimate={92}
          onEnd={() => found.hasNextPage && !found.isFetchingNextPage && void found.fetchNextPage()}
          render={(item) => (
            <CaseRow
              of={item}
              isOpen={isWide && item.id === openId}
              isSelected={selected.has(item.id)}
              ownName={me.name}
              onSelect={inbox.toggle}
              onOpen={inbox.open}
            />
          )}
        />
      </div>
      {isWide && openId && <CaseBeside key={openId} id={openId} me={me} act={inbox.act} />}
    </div>
  )
}

function Nothing({ inbox }: { inbox: Inbox }) {
  const { t } = useI18n()
  const { case: _, order: __, ...filters } = inbox.search
  const isFiltered = Object.keys(filters).length > 0
  return (
    <div className={cardClass}>
      {isFiltered ? (
        <EmptyState icon={ListFilter} {...t.cases.empty.filtered}>
          <Button
            onClick={() =>
              inbox.change({
                status: undefined,
                tier: undefined,
                owner: undefined,
                overdue: undefined,
                query: undefined,
              })
            }
          >
            {t.cases.filter.clear}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={CircleCheckBig} {...t.cases.empty.none}>
          <Link to="/risks" className={buttonClass({ kind: 'primary' })}>
            {t.cases.empty.next}
          </Link>
        </EmptyState>
      )}
    </div>
  )
}

/** How much waits, in a line. */
function useCounted(): string {
  const { t, format } = useI18n()
  const counts = useQuery(caseCountsQuery(useClient())).data
  if (!counts) return t.cases.intro
  const waiting = waitingOf(counts)
  if (waiting === 0) return t.cases.counted.none
  return t.cases.counted.some(
    format.plural(waiting, t.cases.counted.waiting),
    counts.overdue === 0 ? null : format.plural(counts.overdue, t.cases.counted.overdue),
    counts.unassigned === 0 ? null : format.plural(counts.unassigned, t.cases.counted.unassigned),
  )
}

/** Whose inbox this is, where a session does not say: a key is nobody in particular. */
function WhoAmI({ me }: Pick<Inbox, 'me'>) {
  const { t } = useI18n()
  if (me.isSession || me.managers.length === 0) return null
  return (
    <Menu
      label={t.cases.whoAmI}
      trigger={
        <Button size="small">
          <UserRound className="size-4" aria-hidden="true" />
          {me.me?.name ?? t.cases.whoAmI}
        </Button>
      }
      entries={me.managers.map(({ id, name }) => ({
        label: name,
        chosen: id === me.me?.id,
        onSelect: () => me.choose(id),
      }))}
    />
  )
}

const caps: readonly (readonly [InboxKey, string])[] = [
  ['next', 'J'],
  ['previous', 'K'],
  ['open', '↵'],
  ['acknowledge', 'A'],
  ['contact', 'C'],
  ['snooze', 'S'],
  ['resolve', 'R'],
  ['select', 'X'],
  ['undo', 'U'],
  ['search', '/'],
]

function useHelp(mayAct: boolean): void {
  const { t } = useI18n()
  const group = useMemo(
    () => ({
      title: t.cases.title,
      shortcuts: caps
        .filter(([name]) => mayAct || isLook(name))
        .map(([name, cap]) => ({ keys: [cap], does: t.cases.shortcuts[name] })),
    }),
    [t, mayAct],
  )
  usePageShortcuts(group)
}

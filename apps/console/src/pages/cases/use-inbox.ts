import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Case } from '@vigia/contracts/cases'
import { useMemo, useRef, useState } from 'react'

import type { ButtonName, CaseAction } from '../../api/case-action.ts'
import { casesQuery } from '../../api/queries.ts'
import { useBulkAction } from '../../api/use-bulk-action.ts'
import { useCaseActions } from '../../api/use-case-action.ts'
import { useClient } from '../../session/session.tsx'
import { useMedia } from '../../ui/use-media.ts'
import type { FormAction } from './case-form.tsx'
import { isAsked, type AskedAction } from './form-actions.ts'
import { placeAfter } from './list-keys.ts'
import type { Refused } from './refused-report.tsx'
import { filterOf, parseCases, type CasesSearch } from './url-state.ts'
import { useMe } from './use-me.ts'

const route = getRouteApi('/cases')
const PAGE = 50
const BESIDE = '(min-width: 64rem)'
const NONE: readonly Case[] = []

const focusRow = (id: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-case="${id}"] a`)?.focus())

/** The whole of the inbox: which cases, which is open, which are selected, and what is done to them. */
export function useInbox() {
  const search = parseCases({ ...route.useSearch() })
  const navigate = route.useNavigate()
  const isWide = useMedia(BESIDE)
  const me = useMe()
  const found = useInfiniteQuery(casesQuery(useClient(), filterOf(search, me.me?.id ?? null), PAGE))
  const items = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? NONE, [found.data])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<{ name: AskedAction; isForMany: boolean } | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const undo = useRef<(() => void) | null>(null)
  const keepUndo = (way: () => void) => {
    undo.current = way
  }
  const act = useCaseActions(keepUndo)
  const actOnMany = useBulkAction({
    onUndo: keepUndo,
    onRefused: (results, cases) => setRefused({ results, cases }),
  })

  const openId = search.case ?? (isWide ? items[0]?.id : undefined) ?? null
  const place = items.findIndex(({ id }) => id === openId)
  const chosen = items.filter(({ id }) => selected.has(id))

  const change = (next: { [K in keyof CasesSearch]?: CasesSearch[K] | undefined }) => {
    setSelected(new Set())
    void navigate({
      search: (now) =>
        Object.fromEntries(
          Object.entries({ ...now, case: undefined, ...next }).filter(([, value]) => value !== undefined),
        ),
      replace: true,
      resetScroll: false,
    })
  }
  const open = (id: string): boolean => {
    if (!isWide || id === search.case) return false
    void navigate({ search: (now) => ({ ...now, case: id }), replace: true, resetScroll: false })
    return true
  }
  const step = (way: 'next' | 'previous') => {
    const to = items[placeAfter(way, place, items.length) ?? -1]
    if (!to) return
    open(to.id)
    focusRow(to.id)
  }
  const toggle = (id: string) =>
    setSelected((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]))

  const actor = me.isSession || !me.name ? {} : { actor: me.name }
  const perform = (of: Case, action: CaseAction) => {
    const follower = items[place + 1] ?? items[place - 1]
    act(of, action)
    // A case that is closed leaves the list: the next one takes its place.
    if (action.name === 'resolve' && of.id === openId && follower && search.status !== 'resolved')
      open(follower.id)
  }
  const takeOver = (of: Case) => {
    if (of.status === 'open') act(of, { name: 'acknowledge', body: actor })
    if (me.me && of.managerId !== me.me.id && (of.status !== 'open' || of.assignee === null)) {
      const seen =
        of.status === 'open' ? { ...of, version: of.version + 1, status: 'acknowledged' as const } : of
      act(seen, { name: 'assign', body: { ...actor, managerId: me.me.id } })
    }
  }
  const many = (action: FormAction | { name: 'acknowledge'; body: object }) => {
    const { note, actor: by = actor.actor } = action.body as { note?: string; actor?: string }
    const shared = { cases: chosen, note, actor: by }
    setSelected(new Set())
    if (action.name === 'acknowledge') actOnMany({ ...shared, action: { type: 'acknowledge' } })
    if (action.name === 'snooze')
      actOnMany({ ...shared, action: { type: 'snooze', until: action.body.until } })
    if (action.name === 'resolve') {
      const { outcome, cause } = action.body
      actOnMany({ ...shared, action: { type: 'resolve', outcome, ...(cause ? { cause } : {}) } })
    }
    if (action.name === 'assign' && action.body.managerId) {
      const { managerId } = action.body
      const assignee = me.managers.find(({ id }) => id === managerId)?.name
      actOnMany({ ...shared, assignee, action: { type: 'assign', managerId } })
    }
  }
  /** Begins an action on what is selected, else on the case that is open. */
  const start = (name: ButtonName) => {
    const isForMany = chosen.length > 0
    const of = items[place]
    if (isAsked(name)) {
      if (of || isForMany) setAsked({ name, isForMany })
    } else if (isForMany) many({ name: 'acknowledge', body: {} })
    else if (of) takeOver(of)
  }
  const submit = (action: FormAction) => {
    const of = items[place]
    if (asked?.isForMany) many(action)
    else if (of) perform(of, action)
  }

  return {
    search,
    me,
    found,
    items,
    isWide,
    openId,
    current: items[place] ?? null,
    selected,
    chosen,
    asked,
    refused,
    act: perform,
    change,
    open,
    step,
    toggle,
    start,
    submit,
    undo: () => {
      undo.current?.()
      undo.current = null
    },
    clear: () => setSelected(new Set()),
    close: () => setAsked(null),
    dismiss: () => setRefused(null),
    openPage: () => openId && void navigate({ to: '/cases/$id', params: { id: openId } }),
  }
}

export type Inbox = ReturnType<typeof useInbox>

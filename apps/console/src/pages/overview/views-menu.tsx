import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bookmark, Trash2 } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { SubmitEvent } from 'react'
import { useId, useState } from 'react'

import { viewsQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { Can } from '../../session/can.tsx'
import { useClient } from '../../session/session.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { inputClass } from '../../ui/field.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import type { OverviewSearch } from './url-state.ts'
import { isShown, keptSearch, parseOverview } from './url-state.ts'
import { useViews } from './use-views.ts'

/** Filters under a name, for the whole organization; and the address of what is on screen. */
export function ViewsMenu({ search }: { search: OverviewSearch }) {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  const words = t.overview.views
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={buttonClass({ size: 'small' }, 'no-print')}>
        <Bookmark className="size-4" aria-hidden="true" />
        {words.button}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={words.title}
          className="z-50 w-80 max-w-[calc(100vw-1.5rem)] animate-[fade_.15s_ease-out] rounded-xl border border-line bg-surface p-4 text-sm shadow-float"
        >
          <p className="font-semibold">{words.title}</p>
          <ViewList search={search} onGo={() => setOpen(false)} />
          <Can scope="views:manage">
            <SaveForm search={search} />
          </Can>
          <div className="mt-4 flex items-center justify-between gap-3 border-t border-line pt-3">
            <span className="text-soft">{words.link}</span>
            <CopyButton text={location.href} />
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function ViewList({ search, onGo }: { search: OverviewSearch; onGo: () => void }) {
  const { t } = useI18n()
  const words = t.overview.views
  const views = useQuery(viewsQuery(useClient(), 'overview'))
  const { remove } = useViews('overview')

  if (views.isPending) return <ListSkeleton rows={2} className="h-8" />
  const items = views.data ?? []
  if (items.length === 0) return <p className="mt-1 text-pretty text-soft">{words.empty}</p>
  return (
    <ul className="-mx-2 mt-1 max-h-60 overflow-y-auto">
      {items.map((view) => {
        const isHere = isShown(search, view.search)
        return (
          <li key={view.id} className="flex items-center gap-1 rounded-lg hover:bg-sunken">
            <Link
              to="/"
              search={parseOverview(view.search)}
              onClick={onGo}
              aria-current={isHere ? 'true' : undefined}
              className={classes(
                'min-w-0 grow truncate rounded-lg px-2 py-1.5',
                isHere ? 'font-semibold text-accent' : 'text-ink',
              )}
            >
              <bdi>{view.name}</bdi>
            </Link>
            <Can scope="views:manage">
              <Button
                kind="quiet"
                size="icon"
                className="size-8"
                aria-label={words.remove(view.name)}
                onClick={() => remove(view)}
              >
                <Trash2 className="size-3.5" aria-hidden="true" />
              </Button>
            </Can>
          </li>
        )
      })}
    </ul>
  )
}

function SaveForm({ search }: { search: OverviewSearch }) {
  const { t } = useI18n()
  const words = t.overview.views
  const id = useId()
  const [name, setName] = useState('')
  const { save } = useViews('overview')

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (name.trim() === '') return
    save({ page: 'overview', name: name.trim(), search: keptSearch(search) }, words.saved(name.trim()))
    setName('')
  }
  return (
    <form onSubmit={submit} className="mt-3 flex gap-2">
      <label htmlFor={id} className="sr-only">
        {words.name}
      </label>
      <input
        id={id}
        className={`${inputClass} h-9`}
        maxLength={80}
        placeholder={words.name}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" kind="primary" className="h-9" disabled={name.trim() === ''}>
        {words.save}
      </Button>
    </form>
  )
}

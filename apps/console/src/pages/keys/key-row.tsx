import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiKey } from '@vigia/contracts/keys'
import { Ban, Ellipsis, Pencil } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { faultOf } from '../../session/fault.ts'
import { useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { keysQuery } from './queries.ts'

export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t, format } = useI18n()
  const [open, setOpen] = useState<'edit' | 'revoke' | null>(null)
  const words = t.keys
  const { name, kind, origins, scopes, createdAt, lastUsedAt } = apiKey
  const where = origins.length === 0 ? words.anywhere : format.list(origins)
  const facts = [
    words.kinds[kind],
    kind === 'publishable' ? where : format.plural(scopes.length, words.scopes),
    words.created(format.fullDay(createdAt)),
    lastUsedAt ? words.used(format.relative(lastUsedAt, new Date())) : words.unused,
  ]
  return (
    <li data-testid="key-row" className="flex items-center gap-4 px-5 py-3">
      <div className="min-w-0 grow">
        <p className="font-medium break-words">{name}</p>
        <p className="text-sm break-words text-soft">{facts.join(' · ')}</p>
      </div>
      <Menu
        label={words.actions(name)}
        trigger={
          <Button kind="quiet" size="icon" aria-label={words.actions(name)}>
            <Ellipsis className="size-4" aria-hidden="true" />
          </Button>
        }
        entries={[
          { label: words.edit, icon: Pencil, onSelect: () => setOpen('edit') },
          { label: words.revoke, icon: Ban, tone: 'bad', onSelect: () => setOpen('revoke') },
        ]}
      />
      {open === 'edit' && <KeyDialog apiKey={apiKey} onClose={() => setOpen(null)} />}
      {open === 'revoke' && <RevokeDialog apiKey={apiKey} onClose={() => setOpen(null)} />}
    </li>
  )
}

function RevokeDialog({ apiKey: { id, name }, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const words = t.keys
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.call('revokeKey', { params: { id } }),
    onSuccess: () => notify({ tone: 'good', title: words.revoked(name) }),
    onError: (err) => notify({ tone: 'bad', title: faultOf(err, t) }),
    onSettled() {
      onClose()
      return queries.invalidateQueries({ queryKey: keysQuery(client).queryKey })
    },
  })
  return (
    <Dialog title={words.revokeTitle(name)} detail={words.revokeDetail} onClose={onClose}>
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button kind="danger" disabled={isPending} onClick={() => mutate()}>
          {words.revoke}
        </Button>
      </div>
    </Dialog>
  )
}

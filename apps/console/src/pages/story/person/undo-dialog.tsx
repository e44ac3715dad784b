import type { Merge } from '@vigia/contracts/merges'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { identitiesOf, useMerge } from './use-merge.ts'
import { usePersonChange } from './use-person-change.ts'

interface Props {
  merge: Merge
  customerId: string
  onClose: () => void
}

/** Makes two customers of one again, after saying who gets what. */
export function UndoDialog({ merge, customerId, onClose }: Props) {
  const { t } = useI18n()
  const words = t.person.merges
  const notify = useNotify()
  const join = useMerge(customerId, () => {})
  const other = merge.sides.find((side) => side.customerId !== customerId)
  const undo = usePersonChange(
    (client, mergeId: string) => client.call('undoMerge', { params: { id: customerId, mergeId }, body: {} }),
    () => {
      onClose()
      notify({
        tone: 'good',
        title: words.parted,
        ...(other ? { undo: () => join.mutate(other.customerId) } : {}),
      })
    },
  )
  return (
    <Dialog title={words.undoTitle} detail={words.undoDetail} onClose={onClose}>
      <ul className="list-disc space-y-2 pl-5 text-sm">
        {merge.sides.map((side) => (
          <li key={side.customerId}>
            {words.undoSide(words.sideOf(side.customerId.slice(0, 12)), identitiesOf(side, words.noIdentity))}
          </li>
        ))}
        <li>{words.undoHistory}</li>
        <li>{words.undoStays}</li>
      </ul>
      <div className="mt-6 flex justify-end gap-2">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button kind="primary" disabled={undo.isPending} onClick={() => undo.mutate(merge.id)}>
          {words.confirmUndo}
        </Button>
      </div>
    </Dialog>
  )
}

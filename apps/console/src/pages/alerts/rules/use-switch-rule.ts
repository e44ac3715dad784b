import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RuleAnswer } from '@vigia/contracts/rules'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { useListPatch } from '../../../api/use-list-patch.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useNotify } from '../../../ui/toast.tsx'

const KEY = ['rules']

/** Switches a rule on or off: on screen at once, back if it is refused, with a way to undo it. */
export function useSwitchRule({ id, name }: RuleAnswer): (enabled: boolean) => void {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const { show } = useListPatch<RuleAnswer>(KEY, id)
  const flip = useMutation({
    mutationFn: (enabled: boolean) => client.call('updateRule', { params: { id }, body: { enabled } }),
    onMutate: (enabled) => show({ enabled }),
    onError: (err, _enabled, putBack) => {
      putBack?.()
      refuse(err)
    },
    onSuccess: (saved, enabled) => {
      keepAnswer(queries, ['rule', id], saved)
      const title = enabled ? t.rules.switchedOn(name) : t.rules.switchedOff(name)
      notify({ tone: 'good', title, undo: () => flip.mutate(!enabled) })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
  return flip.mutate
}

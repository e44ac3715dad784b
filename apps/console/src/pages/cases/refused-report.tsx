import type { Output } from '@vigia/client'
import type { Case } from '@vigia/contracts/cases'

import { useI18n } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export interface Refused {
  results: Output<'actOnCases'>['results']
  cases: readonly Case[]
}

/** Which of many could not be done, and why. */
export function RefusedReport({ results, cases, onClose }: Refused & { onClose: () => void }) {
  const { t, format } = useI18n()
  const nameOf = (id: string) => cases.find((of) => of.id === id)?.customerName ?? t.common.unknownCustomer
  const why = (code: string | undefined) => t.cases.bulk.why[code === 'not_found' ? 'gone' : 'first']
  return (
    <Dialog
      title={t.cases.bulk.refused(format.plural(results.length, t.cases.bulk.cases))}
      detail={t.cases.bulk.refusedDetail}
      onClose={onClose}
    >
      <ul className="divide-y divide-line text-sm">
        {results.map(({ id, problem }) => (
          <li key={id} className="flex justify-between gap-4 py-2">
            <span className="min-w-0 truncate font-medium">{nameOf(id)}</span>
            <span className="text-soft">{why(problem?.code)}</span>
          </li>
        ))}
      </ul>
      <div className="mt-4 text-end">
        <Button kind="primary" onClick={onClose}>
          {t.common.close}
        </Button>
      </div>
    </Dialog>
  )
}

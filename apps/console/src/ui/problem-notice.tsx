import { RotateCw, TriangleAlert } from 'lucide-react'

import { failureOf } from '../api/problem.ts'
import { useI18n } from '../i18n/context.tsx'
import { Button } from './button.tsx'

interface Props {
  error: unknown
  retry: () => unknown
}

/** What went wrong and what to do, the reference to quote, and a way to go on. */
export function ProblemNotice({ error, retry }: Props) {
  const { t } = useI18n()
  // A fetch that never got an answer throws TypeError; anything else without a problem is our own fault.
  const fallback =
    error instanceof TypeError && /fetch|network|load/i.test(error.message)
      ? t.common.offline
      : t.common.crash
  const { title, detail, requestId } = failureOf(error, t) ?? { ...fallback, requestId: null }

  return (
    <div
      role="alert"
      className="card flex flex-wrap items-start gap-4 rounded-card border border-line bg-surface p-5"
    >
      <TriangleAlert className="mt-0.5 size-5 shrink-0 text-bad" aria-hidden="true" />
      <div className="min-w-0 grow basis-60">
        <p className="font-semibold">{title}</p>
        <p className="text-soft">{detail}</p>
        {requestId && (
          <p className="mt-2 text-xs text-faint">
            {t.common.requestId}: <code className="font-mono break-all select-all">{requestId}</code>
          </p>
        )}
      </div>
      <Button size="small" onClick={() => void retry()}>
        <RotateCw className="size-4" aria-hidden="true" />
        {t.common.retry}
      </Button>
    </div>
  )
}

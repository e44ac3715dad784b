import { useI18n } from '../i18n/context.tsx'
import { useNotify } from '../ui/toast.tsx'
import { failureOf } from './problem.ts'

/** Tells why something was refused, by the code of its problem; under `title` where the page has a better one. */
export function useRefusal(title?: string): (err: unknown) => void {
  const { t } = useI18n()
  const notify = useNotify()
  return (err) => {
    const failure = failureOf(err, t) ?? t.common.offline
    notify({ tone: 'bad', title: title ?? failure.title, detail: failure.detail })
  }
}

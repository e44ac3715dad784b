import { useI18n } from '../i18n/context.tsx'
import { useNotify } from '../ui/toast.tsx'
import { failureOf } from './problem.ts'

/** Tells why something was refused, in the API's own words. */
export function useRefusal(): (err: unknown) => void {
  const { t } = useI18n()
  const notify = useNotify()
  return (err) => {
    const failure = failureOf(err) ?? t.common.offline
    notify({ tone: 'bad', title: failure.title, detail: failure.detail })
  }
}

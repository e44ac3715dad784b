import { failureOf } from '../api/problem.ts'
import type { Messages } from '../i18n/messages/index.ts'

/** What a failed try says under its field. */
export const faultOf = (err: unknown, t: Messages): string =>
  failureOf(err, t)?.detail ?? t.common.offline.detail

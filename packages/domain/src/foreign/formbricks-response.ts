import { foreignAt, isForeignObject, lineAt } from './foreign-json.ts'
import { foreignCustomer, type ForeignResponse } from './foreign-response.ts'

/** A Formbricks response as it is kept: its data may have come in several messages. */
export interface FormbricksResponse {
  id: string
  surveyId: string
  data: Readonly<Record<string, unknown>>
  userId?: string | undefined
  language?: string | undefined
  meta?: unknown
  at: string
}

/** The page alone: what follows a question mark names people and campaigns. */
const pageOf = (url: string | undefined): string | undefined => url?.split(/[?#]/)[0]?.slice(0, 500)

/** What a Formbricks response is to us, by the survey that it names. */
export function formbricksResponse(sent: FormbricksResponse): ForeignResponse {
  const page = pageOf(lineAt(sent.meta, 'url'))
  const language = lineAt(sent.language)
  const device = lineAt(sent.meta, 'userAgent', 'device')
  const attributes = {
    ...(page ? { page } : {}),
    ...(device ? { device: device.slice(0, 100) } : {}),
  }
  const data = isForeignObject(sent.data) ? sent.data : {}
  return {
    id: sent.id,
    survey: sent.surveyId,
    touchpoint: 'formbricks',
    channel: 'web',
    customer: foreignCustomer({ id: lineAt(sent.userId) }),
    ...(language && language !== 'default' && /^[\w-]{2,35}$/.test(language) ? { language } : {}),
    occurredAt: sent.at,
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    answers: Object.keys(data).map((question) => ({ question, value: foreignAt(data, question) })),
  }
}

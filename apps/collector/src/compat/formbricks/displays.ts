import { noteAsk } from '@vigia/db/asks'
import { databaseFor } from '@vigia/db/database'
import { findSurvey } from '@vigia/db/surveys'
import { isId } from '@vigia/domain/ids'
import { dayOf } from '@vigia/domain/periods'
import { randomId } from '@vigia/http/ids'
import { parse } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { questionOf, subjectOf } from '../../eligibility/ask.ts'
import { tellPerson } from './people.ts'
import { displaySchema } from '@vigia/contracts/formbricks-wire'

/** A survey that was shown is an ask like ours: the fatigue of whoever is named by it counts it. */
export async function createDisplay(c: Context<AppEnv>, sent: unknown): Promise<{ id: string }> {
  const { surveyId, userId } = parse(displaySchema, sent)
  const id = randomId('ask')
  if (!userId) return { id }
  await tellPerson(c, userId, {})
  const { organizationId, timeZone } = c.get('principal')
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  const own = isId('survey', surveyId) ? await findSurvey(store, surveyId) : null
  const now = c.get('now')
  await noteAsk(store, {
    id,
    customerId: await subjectOf(store, [{ kind: 'id', value: userId }]),
    surveyId,
    ...(own ? questionOf(own) : { kind: 'transactional', metric: null, touchpoint: 'formbricks' }),
    channel: 'web',
    tool: 'formbricks',
    day: dayOf(now, timeZone),
    at: now.getTime(),
    shownAt: now.getTime(),
  })
  return { id }
}

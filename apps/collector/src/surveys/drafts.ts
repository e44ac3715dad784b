import { surveyDraftBodySchema, type SurveyDraft } from '@vigia/contracts/survey-drafts'
import { databaseFor } from '@vigia/db/database'
import { deleteDraft, findDraft, findSurvey, saveDraft, type DraftRow } from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'

const MAX_BYTES = 262_144
const PATH = '/v1/surveys/:id/draft'
const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

const draftOf = (row: DraftRow | null): { draft: SurveyDraft | null } => ({
  draft: row && ({ ...row, savedAt: new Date(row.savedAt).toISOString() } as SurveyDraft),
})

/** The survey's id. @throws AppError `not_found`. */
async function idAt(c: Context<AppEnv>): Promise<string> {
  const id = c.req.param('id') ?? ''
  if (!(await findSurvey(storeOf(c), id))) throw new AppError('not_found', `There is no survey ${id}`)
  return id
}

/** What is being changed on surveys and not published yet. */
export const surveyDrafts = new Hono<AppEnv>()
  .get(PATH, guardScope('surveys:read'), async (c) =>
    c.json(draftOf(await findDraft(storeOf(c), await idAt(c))), 200),
  )
  .put(PATH, guardScope('surveys:write'), async (c) => {
    const told = parse(surveyDraftBodySchema, await readJson(c.req.raw, MAX_BYTES))
    const id = await idAt(c)
    if (!(await saveDraft(storeOf(c), id, told, c.get('now'))))
      throw new AppError('conflict', 'Somebody else has changed this draft: load it again')
    return c.json(draftOf(await findDraft(storeOf(c), id)), 200)
  })
  .delete(PATH, guardScope('surveys:write'), async (c) => {
    await deleteDraft(storeOf(c), await idAt(c))
    return c.json(draftOf(null), 200)
  })

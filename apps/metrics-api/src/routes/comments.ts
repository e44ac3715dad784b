import { listComments } from '@vigia/contracts/comments'
import { exportComments } from '@vigia/contracts/exports'
import { readSetting } from '@vigia/db/settings'
import { decodeCursor, pageAt } from '@vigia/http/input'
import type { Context } from 'hono'

import { askedOf, type CommentQuestion } from '../comments/asked.ts'
import { searchComments } from '../comments/search.ts'
import { commentStream } from '../comments/stream.ts'
import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'
import type { AppEnv } from '../env.ts'
import { typeOf } from '../exports/stream.ts'

async function asking(c: Context<AppEnv>, question: CommentQuestion) {
  const { names } = await readSetting(storeOf(c), 'attributes', { names: [] as string[] })
  return askedOf(question, { timeZone: c.get('principal').timeZone, now: c.get('now'), declared: names })
}

export const comments = createApp()
  .openapi(guarded(listComments), async (c) => {
    const { limit, cursor, ...question } = c.req.valid('query')
    const asked = await asking(c, question)
    const [at, id] = decodeCursor(cursor, ['number', 'string']) ?? [asked.before.at, '']
    const before = { at: Math.min(at, asked.before.at), id }
    const { next, ...page } = await searchComments(storeOf(c), { ...asked, before }, question.query, limit)
    return c.json({ ...page, ...pageAt(c, page.items, next && [next.at, next.id]) }, 200)
  })
  .openapi(guarded(exportComments), async (c) => {
    const { format, ...question } = c.req.valid('query')
    const asked = await asking(c, question)
    return c.body(commentStream(storeOf(c), asked, question.query, format), 200, {
      'Content-Type': typeOf[format],
      'Content-Disposition': `attachment; filename="vigia-comments.${format}"`,
    })
  })

import { caseActionOf, linkActionOf, type LinkAction } from '@vigia/domain/action-links'
import { clip } from '@vigia/domain/alerts'
import { AppError } from '@vigia/domain/errors'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { act } from '../routes/case-action.ts'
import type { Visit } from './visit.ts'

/** What somebody sent with the page's form. */
export interface Form {
  action: LinkAction | null
  /** When the case was last acted on as the page showed it, in milliseconds; null where the form does not say. */
  seen: number | null
  who: string
  note: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads the form, whatever was sent in its place. */
export async function readForm(c: Context<AppEnv>): Promise<Form> {
  const body = await c.req.parseBody().catch((): Record<string, unknown> => ({}))
  const seen = textOf(body['seen'])
  return {
    action: linkActionOf(body['do']),
    seen: /^\d{1,15}$/.test(seen) ? Number(seen) : null,
    who: clip(textOf(body['who']), 80),
    note: textOf(body['note']).trim().slice(0, 2_000),
  }
}

export type Performed =
  | { done: LinkAction }
  | { refused: 'unknown' | 'nameless' | 'first' | 'already' | 'missing' }

/** In whose name a form acts: the manager's; on a shared link the name that was given, else the channel's. */
function actorOf({ recipient }: Visit, { who }: Form): string {
  if (recipient.managerId !== null || who === '' || who === recipient.name) return recipient.name
  return `${who} (${recipient.name})`
}

/** Carries the form out on the case by the same way as the API, or tells why not. */
export async function perform(c: Context<AppEnv>, visit: Visit, form: Form): Promise<Performed> {
  const { action, seen, who, note } = form
  const { row, recipient } = visit
  if (action === null) return { refused: 'unknown' }
  const isShared = recipient.managerId === null
  if (action === 'assign' && isShared && who === '') return { refused: 'nameless' }
  if (seen !== null && seen !== (row.lastActionAt ?? 0)) return { refused: 'first' }
  const assignee = isShared ? who : recipient.name
  const by = { actor: actorOf(visit, form), note: note === '' ? undefined : note }
  try {
    const asked = caseActionOf(action, assignee, c.get('now'))
    const taken = asked.type === 'assign' ? { ...asked, managerId: recipient.managerId } : asked
    await act(c, row.id, taken, by)
    return { done: action }
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    if (err.code === 'not_found') return { refused: 'missing' }
    if (err.code === 'precondition_failed') return { refused: 'first' }
    if (err.code === 'conflict' || err.code === 'invalid') return { refused: 'already' }
    throw err
  }
}

import { languageSchema } from '@vigia/contracts/vocabulary'
import { emailIsKnown, findSignedIn } from '@vigia/db/accounts'
import { recordAudit } from '@vigia/db/audit'
import { directoryFor } from '@vigia/db/database'
import { AppError } from '@vigia/domain/errors'
import { checkSameOrigin, hashKey } from '@vigia/http/auth'
import { parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'
import * as z from 'zod'

import { keysOf, verifyAccess } from '../access/access.ts'
import { authFor, linkLivesMinutes } from '../auth/auth.ts'
import { makeToken, useToken } from '../auth/sign-in.ts'
import type { AppEnv } from '../env.ts'
import { checkMailRate } from '../mail/invitation.ts'
import { sendLetter } from '../mail/letter.ts'
import { words } from '../mail/words.ts'
import { personalEntry } from '../people/entry.ts'

const MAX_BYTES = 4_096

const askSchema = z.strictObject({ email: z.email().max(254), language: languageSchema.default('es') })
const confirmSchema = z.strictObject({
  token: z.string().regex(/^[A-Za-z]{32}$/, 'This is no token of a link'),
})

const originOf = (c: Context<AppEnv>): string => new URL(c.req.url).origin

const isLocal = ({ env }: Context<AppEnv>): boolean => env.VIGIA_LOCAL === '1'

/** Whether somebody with this address may have an account here. */
const mayEnter = async (c: Context<AppEnv>, email: string): Promise<boolean> =>
  isLocal(c) ||
  c.env.VIGIA_SIGN_UP === 'open' ||
  (await emailIsKnown(directoryFor(c.env, c.get('cost')), email, new Date()))

/** Signs in by a token: sets the cookies, and writes it down where the person belongs to an organization. */
async function enter(c: Context<AppEnv>, token: string): Promise<void> {
  const cookies = await useToken(authFor(c.env, originOf(c)), token, c.req.raw.headers)
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  const directory = directoryFor(c.env, c.get('cost'))
  const text = cookies.flatMap((cookie) => /session_token=([^;.%]+)/.exec(cookie)?.[1] ?? [])[0] ?? ''
  const person = await findSignedIn(directory, await hashKey(text), new Date())
  if (!person?.activeOrganizationId) return
  const did = { kind: 'session', action: 'signIn', target: person.sessionId } as const
  await recordAudit(directory, personalEntry(c, person.activeOrganizationId, person.userId, did))
}

export const signIn = new Hono<AppEnv>()

signIn.use('/auth/*', async (c, next) => {
  checkSameOrigin(c.req.raw)
  await next()
  c.header('Cache-Control', 'no-store')
})

signIn.get('/auth/ways', (c) => {
  const mail = isLocal(c) || (c.env.VIGIA_MAIL_FROM ?? '') !== ''
  const access = Boolean(c.env.ACCESS_TEAM && c.env.ACCESS_AUDIENCE)
  return c.json({ mail, access, local: isLocal(c), signUp: isLocal(c) || c.env.VIGIA_SIGN_UP === 'open' })
})

// Whoever asks learns nothing of who has an account: the answer is the same.
signIn.post('/auth/sign-in', async (c) => {
  const told = parse(askSchema, await readJson(c.req.raw, MAX_BYTES))
  const email = told.email.toLowerCase()
  await checkMailRate(c, email)
  if (!(await mayEnter(c, email))) return c.json({ sent: true, minutes: linkLivesMinutes })
  const token = await makeToken(authFor(c.env, originOf(c)), email, c.req.raw.headers)
  const url = `${originOf(c)}/sign-in#${token}`
  const { subject, lead, button, note } = words[told.language].signIn
  const letter = { to: email, subject, lead, button, url, note: note(linkLivesMinutes) }
  const sending = sendLetter(c.env, (await hashKey(token)).slice(0, 32), letter)
  c.executionCtx.waitUntil(sending)
  return c.json({ sent: true, minutes: linkLivesMinutes, ...(isLocal(c) ? { url } : {}) })
})

signIn.post('/auth/confirm', async (c) => {
  const { token } = parse(confirmSchema, await readJson(c.req.raw, MAX_BYTES))
  await enter(c, token)
  return c.json({ signedIn: true })
})

signIn.post('/auth/access', async (c) => {
  const { ACCESS_TEAM: team, ACCESS_AUDIENCE: audience } = c.env
  if (!team || !audience) throw new AppError('not_found', 'Cloudflare Access is not set up here')
  const token = c.req.header('cf-access-jwt-assertion') ?? ''
  const email = await verifyAccess(token, { team, audience }, keysOf(team), new Date())
  if (!(await mayEnter(c, email))) throw new AppError('forbidden', 'Nobody has invited this address yet')
  await enter(c, await makeToken(authFor(c.env, originOf(c)), email, c.req.raw.headers))
  return c.json({ signedIn: true })
})

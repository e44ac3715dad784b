import { nameSchema } from '@vigia/contracts/primitives'
import { customerRefSchema, type CustomerRef } from '@vigia/contracts/signals'
import { channelSchema } from '@vigia/contracts/vocabulary'
import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { findLinkedInvitation, linkSecretOf, type LinkedInvitation } from '@vigia/db/links'
import { findResponse, type ResponseRow } from '@vigia/db/responses'
import { findSurvey, findSurveyOwner, type AskedSurvey } from '@vigia/db/surveys'
import { pickLanguage } from '@vigia/domain/surveys'
import { idFor } from '@vigia/http/ids'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { readLink } from '../links/index.ts'
import type { Told } from '../responses/answer-survey.ts'
import type { NoticeReason } from './words.ts'

/** What of an address goes on from step to step. */
const CARRIED = ['i', 'r', 'lang', 'channel', 'touchpoint', 'shop', 'employee', 'team'] as const
/** A page's own response keys never look like another's id. */
const KEY = /^[0-9a-z]{20,40}$/

export interface Visit {
  store: Store
  shopName: string
  asked: AskedSurvey
  invitation: LinkedInvitation | null
  /** The key of this way through the survey; null before it has begun. */
  key: string | null
  response: ResponseRow | null
  language: string
  carried: Record<string, string>
  /** What every answer of this way is stamped with. */
  stamps: Omit<Told, 'id' | 'answers' | 'complete'>
}

type Found = { visit: Visit } | { reason: NoticeReason; shop?: { name: string; asked: AskedSurvey } }

const acceptedLanguages = (header: string | undefined): string[] =>
  (header ?? '').split(',').map((each) => each.split(';')[0]?.trim() ?? '')

const named = (value: string | undefined): string | undefined => {
  const read = nameSchema.safeParse(value)
  return read.success ? read.data : undefined
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Who was invited: a reference as the API takes it, or a list of identities. */
function customerOf(text: string): CustomerRef | undefined {
  const told = jsonOf(text)
  const list = Array.isArray(told) ? (told as { kind: string; value: string }[]) : null
  const read = customerRefSchema.safeParse(
    list ? Object.fromEntries(list.map(({ kind, value }) => [kind, value])) : told,
  )
  return read.success ? read.data : undefined
}

const linkChannels = { email: 'email', sms: 'sms', whatsapp: 'chat', link: 'web' } as const

function stampsOf(invitation: LinkedInvitation | null, carried: Record<string, string>): Visit['stamps'] {
  const touchpoint = named(carried['touchpoint'])
  const { shop, employee, team } = carried
  if (!invitation) {
    const channel = channelSchema.safeParse(carried['channel'])
    return {
      channel: channel.success ? channel.data : 'web',
      touchpoint,
      shop: named(shop),
      employee: named(employee),
      team: named(team),
    }
  }
  const context = (jsonOf(invitation.context) ?? {}) as Partial<Visit['stamps']>
  const { attributes, release } = context
  return {
    channel: linkChannels[invitation.channel],
    touchpoint: invitation.touchpoint,
    customer: customerOf(invitation.customer),
    invitationId: invitation.id,
    askId: invitation.askId ?? undefined,
    employee: context.employee,
    team: context.team,
    shop: context.shop,
    release,
    attributes,
  }
}

/** The invitation of a link, or why there is none to answer. */
async function invitationOf(store: Store, token: string, surveyId: string, now: Date) {
  const link = await readLink(await linkSecretOf(store), token, now)
  if (link === null) return 'foreign' as const
  if (link === 'expired') return 'expired' as const
  const invitation = await findLinkedInvitation(store, link.invitationId)
  if (invitation?.surveyId !== surveyId) return 'foreign' as const
  if (invitation.status === 'cancelled') return 'cancelled' as const
  return invitation.status === 'expired' || invitation.expiresAt <= now.getTime()
    ? ('expired' as const)
    : invitation
}

/** Everything that a request for a page stands on, or the reason why there is none. It never writes an answer. */
export async function findVisit(
  c: Context<AppEnv>,
  surveyId: string,
  told: Record<string, string>,
): Promise<Found> {
  const owner = await findSurveyOwner(directoryFor(c.env, c.get('cost')), surveyId)
  if (!owner) return { reason: 'unknown' }
  const { name: shopName } = owner
  c.set('principal', {
    ...owner,
    keyId: 'page',
    kind: 'publishable',
    scopes: ['signals:write'],
    origins: [],
  })
  const store = databaseFor(c.env, owner.organizationId, c.get('cost'))
  const carried = Object.fromEntries(CARRIED.flatMap((name) => (told[name] ? [[name, told[name]]] : [])))
  const token = carried['i']
  const invitation = token === undefined ? null : await invitationOf(store, token, surveyId, c.get('now'))
  const own = KEY.test(carried['r'] ?? '') ? carried['r'] : undefined
  const key = typeof invitation === 'object' && invitation ? invitation.id : (own ?? null)
  const response =
    key === null
      ? null
      : await findResponse(store, await idFor('response', owner.organizationId, surveyId, key))
  const version = response?.version ?? (/^\d{1,6}$/.test(told['v'] ?? '') ? Number(told['v']) : undefined)
  const asked = (await findSurvey(store, surveyId, version)) ?? (await findSurvey(store, surveyId))
  if (!asked || asked.survey.status === 'draft') return { reason: 'unknown' }
  const shop = { name: shopName, asked }
  if (typeof invitation === 'string') return { reason: invitation, shop }
  const { status } = asked.survey
  // Who has begun may finish.
  if (status !== 'live' && !response && c.req.method !== 'POST') return { reason: status, shop }
  if (invitation?.singleUse && response?.complete && told['at'] !== 'end') return { reason: 'used', shop }
  const wanted = [carried['lang'], response?.language, invitation?.language].filter(
    (each) => typeof each === 'string',
  )
  const language = pickLanguage(
    [...wanted, ...acceptedLanguages(c.req.header('accept-language'))],
    asked.definition.languages,
  )
  const stamps = { ...stampsOf(invitation, carried), language }
  return { visit: { store, shopName, asked, invitation, key, response, language, carried, stamps } }
}

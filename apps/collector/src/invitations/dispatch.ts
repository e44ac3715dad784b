import type { Senders } from '@vigia/contracts/invitations'
import type { Store } from '@vigia/db/database'
import { leaseInvitations, noteAskOf, settleInvitation, type InvitationRow } from '@vigia/db/invitations'
import { linkSecretOf } from '@vigia/db/links'
import { findSurvey, type AskedSurvey } from '@vigia/db/surveys'
import {
  messageOf,
  whenAttempted,
  whenExpired,
  whenRefused,
  whenUnsendable,
  type Outlook,
} from '@vigia/domain/invitations'
import { pickLanguage } from '@vigia/domain/surveys'
import { logFailure } from '@vigia/http/app'

import { decideAsk, decideReminder, questionOf, subjectOf } from '../eligibility/ask.ts'
import type { Parcel, Sender } from '../mail/sender.ts'
import { addressOf, identitiesAt, linkOf, unsubscribeLinkOf } from './addresses.ts'

/** The outside world of a run, and whose it is. */
export interface Dispatch {
  store: Store
  shop: string
  timeZone: string
  senders: Senders
  senderFor: (channel: InvitationRow['channel']) => Sender | null
  now: Date
  random: () => number
}

/** Longer than a minute, after which a reservation may be handed out again: whoever crashed gets its own back. */
const LEASE_MS = 120_000
const AT_ONCE = 20
const MOST_ROUNDS = 5

async function parcelOf(run: Dispatch, row: InvitationRow, to: string, asked: AskedSurvey): Promise<Parcel> {
  const secret = await linkSecretOf(run.store)
  const { definition } = asked
  const language = pickLanguage(row.language === null ? [] : [row.language], definition.languages)
  const url = await linkOf(secret, row)
  const unsubscribeUrl = await unsubscribeLinkOf(secret, row)
  const isReminder = row.sentAt !== null
  const message = messageOf({ definition, shop: run.shop, language, url, unsubscribeUrl, isReminder })
  const key = `${row.id}.${isReminder ? row.reminders - row.remindersLeft + 1 : 0}`
  return { key, invitationId: row.id, to, language, url, unsubscribeUrl, isReminder, message }
}

/** Whether this person may be asked now, and as which ask. A reminder is of the ask that there is. */
async function decide(run: Dispatch, row: InvitationRow, asked: AskedSurvey) {
  const { store, now, timeZone } = run
  const wish = {
    ...questionOf(asked),
    touchpoint: row.touchpoint,
    channel: row.channel,
    tool: 'vigia',
    reserve: true,
    isLive: asked.survey.status === 'live',
  }
  const customerId = await subjectOf(store, identitiesAt(row))
  if (row.askId !== null) {
    const refusals = await decideReminder(store, customerId, wish, { askId: row.askId, now, timeZone })
    return { refusals, askId: row.askId }
  }
  const decision = await decideAsk(store, customerId, wish, { now, timeZone })
  if (decision.askId !== null) await noteAskOf(store, row.id, decision.askId)
  return decision
}

async function attempt(
  run: Dispatch,
  row: InvitationRow,
): Promise<{ outlook: Outlook; askId: string | null }> {
  const { now } = run
  const { askId } = row
  if (row.expiresAt <= now.getTime()) return { outlook: whenExpired(row), askId }
  const asked = await findSurvey(run.store, row.surveyId)
  const sender = run.senderFor(row.channel)
  const to = addressOf(row)
  if (!asked || !sender || (to === null && row.channel !== 'link'))
    return { outlook: whenUnsendable(row, asked ? 'no_sender' : 'no_survey', now), askId }
  const decision = await decide(run, row, asked)
  if (decision.refusals.length > 0 || decision.askId === null)
    return { outlook: whenRefused(row, decision.refusals, now), askId }
  const answer = await sender(await parcelOf(run, row, to ?? '', asked))
  return { outlook: whenAttempted(row, answer, now, run.random()), askId: decision.askId }
}

/**
 * Sends what is due, by leases: runs that overlap never send the same message, and what a crash cut off is taken up when
 * its lease ends (a message that had left by then leaves again, under the same key). Answers how many left.
 */
export async function dispatchDue(run: Dispatch): Promise<number> {
  let sent = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const until = new Date(run.now.getTime() + LEASE_MS)
    const leased = await leaseInvitations(run.store, run.now, until, AT_ONCE)
    await Promise.all(
      leased.map(async (row) => {
        try {
          const { outlook, askId } = await attempt(run, row)
          await settleInvitation(run.store, { id: row.id, askId }, outlook)
          if (outlook.status === 'sent' && outlook.reason === null) sent += 1
        } catch (err) {
          // One person's trouble must not keep the others waiting; the lease ends, and it is tried again.
          logFailure(err, { job: 'invitations', invitationId: row.id })
        }
      }),
    )
    if (leased.length < AT_ONCE) break
  }
  return sent
}

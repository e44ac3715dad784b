import type { Invitation } from '@vigia/contracts/invitations'
import type { InvitationRow } from '@vigia/db/invitations'

import { maskedAddress } from './addresses.ts'

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const invitationOf = (row: InvitationRow): Invitation => ({
  id: row.id,
  survey: row.surveyId,
  channel: row.channel,
  to: maskedAddress(row),
  touchpoint: row.touchpoint,
  status: row.status,
  reason: row.reason,
  askId: row.askId,
  remindersLeft: row.remindersLeft,
  nextAt: moment(row.nextAt),
  sentAt: moment(row.sentAt),
  answeredAt: moment(row.answeredAt),
  expiresAt: new Date(row.expiresAt).toISOString(),
  createdAt: new Date(row.createdAt).toISOString(),
})

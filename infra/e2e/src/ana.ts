import { anaStory } from '@vigia/seed/ana'

import type { Organization } from './organization.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** When the sweep of a story's day runs: after all that happened on it. */
export const sweepHour = 20
/** The days on which the sweep looks, those without any signal too. */
export const storyDays = [0, 3, 4, 5, 11, 18, 25, 26, 27]

/** Ana's 27 days, ended yesterday. */
const began = Math.floor(Date.now() / DAY_MS) * DAY_MS - 28 * DAY_MS
export const moment = (day: number, hour: number): Date => new Date(began + day * DAY_MS + hour * HOUR_MS)

/** Tells what happened to Ana on a day, each thing at its hour, and sweeps that evening. */
export async function liveDay(shop: Organization, day: number): Promise<void> {
  for (const { hour, request } of anaStory.filter((step) => step.day === day)) {
    const { status, body } = await shop.send('POST', request.path, request.body, moment(day, hour))
    if (status !== 202) throw new Error(`day ${day}: ${JSON.stringify(body)}`)
  }
  await shop.sweep(moment(day, sweepHour))
}

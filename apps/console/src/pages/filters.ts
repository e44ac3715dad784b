import type { Channel } from '@vigia/contracts/vocabulary'
import { addDays, daysBetween, isDay } from '@vigia/domain/periods'
import { channels } from '@vigia/domain/signals'

import type { MetricView } from '../api/queries.ts'
import { localDay } from '../i18n/time.ts'

// What the pages that show figures share of the address: which period, against which, and whose answers.

export const periodDays = [7, 30, 90, 365] as const
export const usualDays = 90
export const comparisons = ['previous', 'year', 'none'] as const
export type CompareWith = (typeof comparisons)[number]

export interface Filters {
  /** The last so many days with today, where no dates are given. */
  days?: (typeof periodDays)[number]
  /** First and last day (both count), as they stand in a calendar. */
  from?: string
  until?: string
  /** With the period before by default. */
  compare?: CompareWith
  segment?: string
  channel?: Channel
  touchpoint?: string
}

export const filterNames = ['days', 'from', 'until', 'compare', 'segment', 'channel', 'touchpoint'] as const

type Raw = Record<string, unknown>

const LONGEST_DAYS = 3_660
const FIRST_DAY = '1970-01-01'

const isDated = (value: unknown): value is string =>
  typeof value === 'string' && value >= FIRST_DAY && isDay(value)

/** A name in an address: the router reads `?segment=12` as a number. */
const nameIn = (value: unknown): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' || text.length > 80 ? undefined : text
}

const given = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

/** The filters in an address; what is not valid, or the default, is left out so that addresses stay short. */
export function parseFilters(raw: Raw): Filters {
  const { from, until } = raw
  const dated = isDated(from) && isDated(until) && from <= until && daysWith(from, until) <= LONGEST_DAYS
  const days = periodDays.find((known) => known === Number(raw['days']) && known !== usualDays)
  const compare = comparisons.find((known) => known === raw['compare'] && known !== 'previous')
  const channel = channels.find((known) => known === raw['channel'])
  return given<Filters>({
    days: dated ? undefined : days,
    from: dated ? from : undefined,
    until: dated ? until : undefined,
    compare,
    segment: nameIn(raw['segment']),
    channel,
    touchpoint: nameIn(raw['touchpoint']),
  })
}

/** How many days two days and those between them are. */
const daysWith = (from: string, until: string): number => daysBetween(from, until) + 1

export interface AskedPeriod {
  from: string
  /** The first day that no longer counts, as the APIs take it. */
  to: string
  days: number
  /** Whether it runs up to today, whatever day today is. */
  isRolling: boolean
}

export function periodOf(filters: Filters, now: Date): AskedPeriod {
  const { from, until, days = usualDays } = filters
  if (from !== undefined && until !== undefined) {
    return { from, to: addDays(until, 1), days: daysWith(from, until), isRolling: false }
  }
  const first = localDay(now, days - 1)
  return { from: first, to: addDays(localDay(now), 1), days, isRolling: true }
}

/** Days, weeks or months: about 10 to 50 points for any period. */
export const bucketFor = (days: number): 'day' | 'week' | 'month' =>
  days <= 31 ? 'day' : days <= 200 ? 'week' : 'month'

const escaped = (value: string): string => value.replaceAll(',', '\\,')

/** Whose answers, as `filter` of the APIs; undefined for everybody's. */
export function whoseOf({ segment, channel, touchpoint }: Filters): string | undefined {
  const parts = Object.entries({ segment, channel, touchpoint }).flatMap(([dimension, value]) =>
    value === undefined ? [] : [`${dimension}:${escaped(value)}`],
  )
  return parts.length === 0 ? undefined : parts.join(',')
}

/** What a page asks of `/v1/metrics/{metric}` under its filters. */
export function viewOf(filters: Filters, now: Date): MetricView {
  const { from, to, isRolling } = periodOf(filters, now)
  const filter = whoseOf(filters)
  const compare = filters.compare ?? 'previous'
  return {
    from,
    // A period up to today goes on at midnight without being asked anew.
    ...(isRolling ? {} : { to }),
    ...(filter === undefined ? {} : { filter }),
    ...(compare === 'none' ? {} : { compare }),
  }
}

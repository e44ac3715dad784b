const dayMs = 86_400_000

/** When the night's learning begins, in UTC; the cron of the alerting worker says the same. */
export const nightAt = { hour: 3, minute: 17 } as const

/** The beginning of the first night after `now`. */
export function nextNight(now: Date): Date {
  const today = Math.floor(now.getTime() / dayMs) * dayMs
  const night = today + (nightAt.hour * 60 + nightAt.minute) * 60_000
  return new Date(night > now.getTime() ? night : night + dayMs)
}

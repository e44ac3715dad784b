async function runCron(baseUrl: string, query: string): Promise<void> {
  const response = await fetch(new URL(`/__dev/cron?${query}`, baseUrl), { method: 'POST' })
  if (!response.ok) throw new Error(`The cron answered ${response.status}: ${await response.text()}`)
}

/** Asks a local run for its sweep, as of `at` or of now. @throws Error with what came back. */
export const sweepAt =
  (baseUrl: string) =>
  (at?: Date): Promise<void> =>
    runCron(baseUrl, at ? `at=${encodeURIComponent(at.toISOString())}` : '')

/** Asks a local run for the night, when what is known by now is learned from. @throws Error with what came back. */
export const learnBy = (baseUrl: string): Promise<void> => runCron(baseUrl, 'job=verify')

/** Asks a local run for its hourly look at what has changed. @throws Error with what came back. */
export const watchBy = (baseUrl: string): Promise<void> => runCron(baseUrl, 'job=watch')

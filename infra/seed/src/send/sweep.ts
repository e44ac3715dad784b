/** Asks a local run for its sweep, as of `at` or of now. @throws Error with what came back. */
export const sweepAt =
  (baseUrl: string) =>
  async (at?: Date): Promise<void> => {
    const query = at ? `?at=${encodeURIComponent(at.toISOString())}` : ''
    const response = await fetch(new URL(`/__dev/cron${query}`, baseUrl), { method: 'POST' })
    if (!response.ok) throw new Error(`The sweep answered ${response.status}: ${await response.text()}`)
  }

/** Asks a local run for the night: what is known by now is learned from. @throws Error with what came back. */
export const learnBy = (baseUrl: string) => async (): Promise<void> => {
  const response = await fetch(new URL('/__dev/cron?job=verify', baseUrl), { method: 'POST' })
  if (!response.ok) throw new Error(`The night answered ${response.status}: ${await response.text()}`)
}

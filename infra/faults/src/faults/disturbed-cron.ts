import { liveThrough, type Disturb, type Lived } from '../cron/run.ts'
import { sweep } from '../stack/api.ts'

const HOUR_MS = 3_600_000
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR_MS)

const undisturbed: Disturb = async ({ url }, at) => {
  await sweep(url, at)
  return false
}

/** In turn: doubled, overlapping, killed in the middle, the clock ahead and back; and once nothing runs for a day. */
const disturbed: Disturb = async (stack, at, slot) => {
  const { url } = stack
  if (slot >= 40 && slot < 44) return false
  if (slot % 8 === 1) await sweep(url, at)
  if (slot % 8 === 3) await Promise.all([sweep(url, at), sweep(url, at), sweep(url, later(at, 0.02))])
  if (slot % 8 === 5) {
    await sweep(url, later(at, 1))
    await sweep(url, later(at, -3))
  }
  if (slot % 16 === 7) {
    const cut = sweep(url, at).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40))
    await stack.kill()
    await cut
    return true
  }
  await sweep(url, at)
  return false
}

const missing = (of: readonly string[], among: readonly string[]): string[] =>
  of.filter((one) => !among.includes(one))

function compare(calm: Lived, rough: Lived): string[] {
  const [alerts, came] = [[...calm.alerts.keys()], [...rough.alerts.keys()]]
  const changing = [...rough.alerts].filter(([, ids]) => new Set(ids).size > 1)
  return [
    ...missing(calm.cases, rough.cases).map((one) => `the disturbed run lacks the case ${one}`),
    ...missing(rough.cases, calm.cases).map((one) => `the disturbed run alone has the case ${one}`),
    ...missing(alerts, came).map((one) => `the alert ${one} never arrived`),
    ...missing(came, alerts).map((one) => `the alert ${one} came in the disturbed run alone`),
    ...changing.map(([alert, ids]) => `the alert ${alert} came under ${ids.join(' and ')}`),
  ]
}

/**
 * The same three weeks twice: once with a sweep every six hours, once with sweeps doubled, overlapping, killed with -9, off
 * for a day, and on a jumping clock. Cases and alerts must be the same ones. Answers what is wrong.
 */
export async function disturbedCron(
  calmState: string,
  roughState: string,
): Promise<{ wrong: string[]; cases: number; alerts: number; again: number }> {
  const calm = await liveThrough(calmState, undisturbed)
  const rough = await liveThrough(roughState, disturbed)
  const again = [...rough.alerts.values()].reduce((sum, ids) => sum + ids.length - 1, 0)
  return { wrong: compare(calm, rough), cases: calm.cases.length, alerts: calm.alerts.size, again }
}

import type { Post, Storm } from '../../data/airline.ts'
import type { Account, Signal } from '../../product/account.ts'
import type { Product } from '../../product/product.ts'
import { casesOf } from '../simulator/live.ts'
import { ticksOf } from './pre-empted.ts'

const slug = (text: string) => text.toLowerCase().replaceAll(/[^a-z]+/g, '-')

/** A public complaint: something bad that happened, told where all can read it. */
const signalOf = ({ user, at, reason, text }: Post, index: number): Signal => ({
  kind: 'event',
  id: `post-${index}`,
  customer: { id: user, traits: { name: user } },
  type: 'public_complaint',
  touchpoint: slug(reason),
  channel: 'social',
  severity: 0.8,
  comment: text,
  language: 'en',
  occurredAt: at.toISOString(),
})

interface Timed {
  at: Date
  signal: Signal
}

const signalsOf = (storms: readonly Storm[]): Timed[] =>
  storms
    .flatMap(({ posts }) => posts)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((post, index) => ({ at: post.at, signal: signalOf(post, index) }))

/** When the first case of each customer was opened. */
async function firstCases(account: Account, end: Date): Promise<Map<string, Date>> {
  const first = new Map<string, Date>()
  for (const { customerName, openedAt } of await casesOf(account, end)) {
    const at = new Date(openedAt)
    const known = first.get(customerName ?? '')
    if (!known || at < known) first.set(customerName ?? '', at)
  }
  return first
}

const endOf = (signals: readonly Timed[]) => new Date((signals.at(-1)?.at.getTime() ?? 0) + 2 * 86_400_000)

/** Each post as it comes, with the nudge alone. */
export async function playOnArrival(account: Account, storms: readonly Storm[]): Promise<Map<string, Date>> {
  const signals = signalsOf(storms)
  for (const { at, signal } of signals) await account.signals([signal], at)
  return firstCases(account, endOf(signals))
}

/** The cron alone, every so many minutes. */
export async function playByCron(
  product: Product,
  account: Account,
  storms: readonly Storm[],
  everyMinutes: number,
): Promise<Map<string, Date>> {
  const signals = signalsOf(storms)
  for (const { at, posts } of ticksOf(signals, everyMinutes)) {
    await account.signals(
      posts.map(({ signal }) => signal),
      at,
    )
    await product.run('sweep', at)
  }
  return firstCases(account, endOf(signals))
}

import { CONNECTIONS } from './client.ts'

export interface Round {
  perSecond: number
  p50Ms: number
  p99Ms: number
}

/** The value in the middle; of an even number the lower of both. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Keeps `connections` requests under way for `ms`. */
export async function runRound(
  work: (index: number) => Promise<unknown>,
  ms: number,
  connections = CONNECTIONS,
): Promise<Round> {
  const latencies: number[] = []
  const started = performance.now()
  let index = 0
  const lane = async () => {
    while (performance.now() - started < ms) {
      const begun = performance.now()
      index += 1
      await work(index)
      latencies.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: connections }, lane))
  const seconds = (performance.now() - started) / 1_000
  return {
    perSecond: latencies.length / seconds,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  }
}

/** Rounds of each work in turn (A B A B …), so that whatever else the machine does meets them alike. */
export async function interleave<const N extends string>(
  works: Record<N, () => Promise<Round>>,
  rounds: number,
): Promise<Record<N, Round[]>> {
  const names = Object.keys(works) as N[]
  const results = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<N, Round[]>
  for (const name of names) await works[name]()
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(await works[name]())
  }
  return results
}

/** The median over rounds of `of` in one against the other. */
export const ratioOf = (a: readonly Round[], b: readonly Round[], of: keyof Round): number =>
  median(a.map((round, i) => round[of] / (b[i]?.[of] ?? Number.NaN)))

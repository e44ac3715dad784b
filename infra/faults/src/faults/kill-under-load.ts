import { load, newLedger, retry, type Ledger } from '../load/ledger.ts'
import { sendUnit } from '../load/unit.ts'
import { call, verify } from '../stack/api.ts'
import { startStack, type Stack } from '../stack/stack.ts'

const LANES = 12
const SHORTEST_MS = 300
const LONGEST_MS = 2_000
const PROBES = 60

const idsOf = ({ acknowledged }: Ledger): string[] => [...acknowledged.values()].flatMap(({ ids }) => ids)

/** Loads the stack and kills it at a random moment. Answers how long it lived under the load. */
async function killUnderLoad(stack: Stack, ledger: Ledger, round: number): Promise<number> {
  const livesMs = SHORTEST_MS + Math.round(Math.random() * (LONGEST_MS - SHORTEST_MS))
  let isOver = false
  const loading = load(stack.url, ledger, round, () => isOver, LANES)
  await new Promise((resolve) => setTimeout(resolve, livesMs))
  const dying = stack.kill()
  isOver = true
  await Promise.all([dying, loading])
  return livesMs
}

/** Sends some that were acknowledged once more: an id that is not a duplicate was lost, whatever the totals say. */
async function findLost(url: string, ledger: Ledger, round: number): Promise<string[]> {
  const lost: string[] = []
  const ofRound = [...ledger.acknowledged].filter(([key]) => key.startsWith(`round-${round}-`))
  const step = Math.max(1, Math.floor(ofRound.length / PROBES))
  for (const [, { unit, ids }] of ofRound.filter((_, i) => i % step === 0)) {
    const again = await sendUnit(url, unit)
    lost.push(...ids.filter((id, i) => again[i]?.status !== 'duplicate' || again[i].id !== id))
  }
  return lost
}

/** What is wrong after a restart; nothing, where the promise holds. */
async function findWrong(url: string, ledger: Ledger, round: number, lostBefore: number): Promise<string[]> {
  const ids = idsOf(ledger)
  const { signals, differences } = await verify(url)
  const from = new Date(Date.now() - 86_400_000).toISOString()
  const to = new Date(Date.now() + 86_400_000).toISOString()
  const { n } = await call<{ n: number }>(url, `/v1/metrics/nps?from=${from}&to=${to}`)
  const lost = await findLost(url, ledger, round)
  return [
    ...(lostBefore > 0 ? [`${lostBefore} acknowledged signals were gone after the restart`] : []),
    ...(new Set(ids).size === ids.length ? [] : ['an id was promised twice']),
    ...(signals === ids.length ? [] : [`${ids.length} acknowledged, ${signals} stored`]),
    ...(n === ids.length ? [] : [`${ids.length} acknowledged, ${n} counted by the metric`]),
    ...(differences.length === 0 ? [] : [`rollups disagree: ${JSON.stringify(differences.slice(0, 3))}`]),
    ...(lost.length === 0 ? [] : [`lost: ${lost.slice(0, 5).join(', ')}`]),
  ]
}

export interface RoundReport {
  line: string
  wrong: string[]
}

/** Rounds of load, kill, restart, retry and recount, all on one state. */
export async function* killRounds(state: string, rounds: number): AsyncGenerator<RoundReport> {
  const ledger = newLedger()
  let stack = await startStack(state)
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const livedMs = await killUnderLoad(stack, ledger, round)
      const acknowledged = idsOf(ledger).length
      const unanswered = ledger.unanswered.size
      stack = await startStack(state)
      const stored = (await verify(stack.url)).signals
      const known = await retry(stack.url, ledger)
      const wrong = await findWrong(stack.url, ledger, round, Math.max(0, acknowledged - stored))
      const line = `round ${round}: killed after ${livedMs} ms, ${acknowledged} signals acknowledged so far, ${unanswered} requests unanswered (${known} signals of them were in)`
      yield { line, wrong }
    }
  } finally {
    await stack.kill()
  }
}

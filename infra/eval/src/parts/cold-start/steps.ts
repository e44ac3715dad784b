import type { Context } from '../../context.ts'
import { loadShoppers } from '../../data/complaints.ts'
import { startProduct, type Product } from '../../product/product.ts'
import type { Prediction } from '../../score/measures.ts'
import { readAt } from '../complaints/teach.ts'
import { beginRun, flatTells, productTells, readVectors, sizes, teach, type Run } from './runs.ts'

export const runs = 24
/** Organizations in one product: as many as a night has room for. */
const together = 8
const minuteMs = 60_000

/** What was told after so many outcomes, by run. */
export interface Step {
  size: number
  vigia: Prediction[][]
  normal: Prediction[][]
  free: Prediction[][]
  promoted: number
}

/** Nights and sweeps come minutes after each other, so that nobody grows older between two steps. */
const momentOf = (step: number, minutes: number) =>
  new Date(readAt.getTime() + (10 * step + minutes) * minuteMs)

async function stepOf(product: Product, all: readonly Run[], step: number): Promise<Step> {
  const [size, before] = [sizes[step] ?? 0, sizes[step - 1] ?? 0]
  for (const run of all) await teach(run, before, size)
  if (size > 0) await product.run('night', momentOf(step, 1))
  await product.run('sweep', momentOf(step, 2))
  const vigia = await Promise.all(all.map(productTells))
  const risks = await Promise.all(all.map(({ account }) => account.risks(readAt)))
  return {
    size,
    vigia,
    normal: all.map((run) => flatTells(run, size, 1)),
    free: all.map((run) => flatTells(run, size, undefined)),
    promoted: risks.filter(([first]) => first && !first.modelVersion.startsWith('prior')).length,
  }
}

/** The steps of some of the runs, `first` and those after it, in a product of their own. */
async function stepsFrom(first: number, { data, random, say }: Context): Promise<Step[]> {
  const product = await startProduct()
  try {
    const shoppers = loadShoppers(data)
    const all: Run[] = []
    for (let run = first; run < first + together; run += 1)
      all.push(await beginRun(product, `org_cold${run}`, shoppers, random(`run ${run}`)))
    await product.run('sweep', readAt)
    for (const run of all) await readVectors(product, run)
    const steps: Step[] = []
    for (const [step, size] of sizes.entries()) {
      steps.push(await stepOf(product, all, step))
      say(`${size} outcomes: ${steps.at(-1)?.promoted} of ${together} use what they learned`)
    }
    return steps
  } finally {
    await product.stop()
  }
}

const withMore = (known: Step, more: Step): Step => ({
  size: known.size,
  vigia: [...known.vigia, ...more.vigia],
  normal: [...known.normal, ...more.normal],
  free: [...known.free, ...more.free],
  promoted: known.promoted + more.promoted,
})

/** All runs, step by step. */
export async function allSteps(context: Context): Promise<Step[]> {
  let steps = await stepsFrom(0, context)
  for (let first = together; first < runs; first += together) {
    const more = await stepsFrom(first, context)
    steps = steps.map((step, i) => withMore(step, more[i] ?? step))
  }
  return steps
}

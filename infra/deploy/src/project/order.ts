export interface Bound {
  name: string
  /** The workers that it calls, and so must be there before it. */
  needs: readonly string[]
}

/**
 * The order in which workers can be deployed: Cloudflare refuses a worker bound to one that is not there yet.
 * @throws Error that names the cycle, or the worker that is missing.
 */
export function deployOrder<W extends Bound>(workers: readonly W[]): W[] {
  const byName = new Map(workers.map((worker) => [worker.name, worker]))
  const placed = new Set<W>()
  const visit = (worker: W, path: readonly string[]): void => {
    const way = [...path, worker.name]
    if (path.includes(worker.name)) {
      const cycle = way.slice(path.indexOf(worker.name)).join(' → ')
      throw new Error(`The workers need each other in a circle, so that none can be first: ${cycle}`)
    }
    if (placed.has(worker)) return
    for (const name of worker.needs) {
      const needed = byName.get(name)
      if (!needed) throw new Error(`${worker.name} is bound to ${name}, and no app has that name`)
      visit(needed, way)
    }
    placed.add(worker)
  }
  for (const worker of workers.toSorted((a, b) => a.name.localeCompare(b.name))) visit(worker, [])
  return [...placed]
}

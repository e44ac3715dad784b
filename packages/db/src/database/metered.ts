import { count, type Cost } from './cost.ts'
import { withRetry } from './retry.ts'

/** The part of D1 that drizzle uses. */
export type Client = Pick<D1DatabaseSession, 'prepare' | 'batch'>

type Row = Record<string, unknown>

/** One statement that counts what it costs; `inner` is D1's own, for a batch. */
class MeteredStatement {
  readonly inner: D1PreparedStatement
  readonly #cost: Cost

  constructor(inner: D1PreparedStatement, cost: Cost) {
    this.inner = inner
    this.#cost = cost
  }

  bind(...values: unknown[]): MeteredStatement {
    return new MeteredStatement(this.inner.bind(...values), this.#cost)
  }

  async all<T = Row>(): Promise<D1Result<T>> {
    const result = await withRetry(() => this.inner.all<T>())
    count(this.#cost, [result])
    return result
  }

  run<T = Row>(): Promise<D1Result<T>> {
    return this.all<T>()
  }

  /** D1's own `raw` tells no cost, so the columns are read off the rows, in their order. */
  async raw(): Promise<unknown[][]> {
    const { results } = await this.all()
    return results.map((row) => Object.values(row))
  }
}

/** A D1 session that adds the rows and round trips of each call to `cost`, and repeats what was lost in passing. */
export function metered(session: Client, cost: Cost): D1Database {
  const client = {
    prepare: (query: string) => new MeteredStatement(session.prepare(query), cost),
    async batch(statements: MeteredStatement[]) {
      const results = await withRetry(() => session.batch(statements.map(({ inner }) => inner)))
      count(cost, results)
      return results
    },
  }
  return client as unknown as D1Database
}

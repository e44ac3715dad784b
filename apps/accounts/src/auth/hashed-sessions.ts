import { hashKey } from '@vigia/http/auth'
import type { DBAdapter, DBTransactionAdapter, Where } from '@better-auth/core/db/adapter'

type Row = Record<string, unknown>

interface Hidden {
  where: Where[]
  /** The text of a token by its hash, for the rows that come back. */
  known: Map<string, string>
}

async function hideIn(model: string, where: readonly Where[] = []): Promise<Hidden> {
  const known = new Map<string, string>()
  if (model !== 'session') return { where: [...where], known }
  const hide = async (text: string) => {
    const hash = await hashKey(text)
    known.set(hash, text)
    return hash
  }
  const hidden = where.map(async (clause): Promise<Where> => {
    const { field, value } = clause
    if (field !== 'token') return clause
    if (Array.isArray(value))
      return { ...clause, value: await Promise.all(value.map((one) => hide(String(one)))) }
    return { ...clause, value: await hide(String(value)) }
  })
  return { where: await Promise.all(hidden), known }
}

const show = <T>(row: T, known: Hidden['known']): T => {
  if (typeof row !== 'object' || row === null || !('token' in row)) return row
  return { ...row, token: known.get(String(row.token)) ?? row.token }
}

/**
 * The adapter as better-auth sees it, with the tokens of sessions hashed on their way in: what lies in the database opens
 * nothing. Rows that were asked for by their token come back with it.
 */
export function hashedSessions<A extends DBTransactionAdapter>(inner: A): A {
  const outer: DBTransactionAdapter = {
    ...inner,
    async create(asked) {
      const data = asked.data as Row
      if (asked.model !== 'session') return inner.create(asked)
      const token = String(data['token'])
      const row = await inner.create<Row>({ ...asked, data: { ...data, token: await hashKey(token) } })
      return { ...row, token } as never
    },
    async findOne(asked) {
      const { where, known } = await hideIn(asked.model, asked.where)
      return show(await inner.findOne({ ...asked, where }), known) as never
    },
    async findMany(asked) {
      const { where, known } = await hideIn(asked.model, asked.where)
      const rows = await inner.findMany<Row>({ ...asked, where })
      return rows.map((row) => show(row, known)) as never
    },
    async update(asked) {
      const { where, known } = await hideIn(asked.model, asked.where)
      return show(await inner.update({ ...asked, where }), known) as never
    },
    count: async (asked) => inner.count({ ...asked, where: (await hideIn(asked.model, asked.where)).where }),
    updateMany: async (asked) =>
      inner.updateMany({ ...asked, where: (await hideIn(asked.model, asked.where)).where }),
    delete: async (asked) =>
      inner.delete({ ...asked, where: (await hideIn(asked.model, asked.where)).where }),
    deleteMany: async (asked) =>
      inner.deleteMany({ ...asked, where: (await hideIn(asked.model, asked.where)).where }),
    consumeOne: async (asked) =>
      inner.consumeOne({ ...asked, where: (await hideIn(asked.model, asked.where)).where }),
  }
  return { ...inner, ...outer }
}

/** {@link hashedSessions}, inside transactions too. */
export function hashedAdapter(inner: DBAdapter): DBAdapter {
  return {
    ...hashedSessions(inner),
    transaction: (work) => inner.transaction((trx) => work(hashedSessions(trx))),
  }
}

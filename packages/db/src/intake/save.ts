import { sql, type SQL } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'
import { applyMerges } from '../merges/index.ts'
import { savePersons } from './persons.ts'
import type { NewOutcome, NewPerson, NewSignal, SavedSignal } from './rows.ts'

interface StoredSignal {
  id: string
  customer_id: string | null
  experience: number
  negative: number
  occurred_at: number
  analysis: string | null
}

/** A missing field reads as NULL, too: what is not there need not be written, sent and parsed. */
const compact = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) => value ?? undefined)

/** What an amended signal takes over: all that was decided about it, but never whose it is or where it came from. */
const corrected =
  `kind touchpoint channel metric score type severity experience negative comment sentiment p_negative analysis employee
  issue opens_issue value wait_minutes measures attributes day occurred_at team shop release`.split(/\s+/)

const correction = sql.raw(
  `DO UPDATE SET ${corrected.map((name) => `${name} = excluded.${name}`).join(', ')},
      changed_at = excluded.received_at
    WHERE ${corrected.map((name) => `${name} IS NOT excluded.${name}`).join(' OR ')}`,
)

const insertSignals = (
  { organizationId }: Store,
  persons: readonly NewPerson[],
  signals: readonly NewSignal[],
  now: number,
  amends: boolean,
) => {
  const rows = compact(
    signals.map((signal) => ({
      ...signal,
      who: signal.person === null ? null : persons[signal.person]?.identities[0],
    })),
  )
  return sql`INSERT INTO signals (organization_id, id, kind, customer_id, touchpoint, channel,
      segment, metric, score, type, severity, experience, negative, comment, sentiment, p_negative, analysis, employee,
      issue, opens_issue, value, wait_minutes, measures, attributes, day, occurred_at, team, shop, release, source,
      survey_id, survey_version, import_id, origin_id, received_at)
    SELECT ${organizationId}, s.value ->> 'id', s.value ->> 'kind', i.customer_id, s.value ->> 'touchpoint',
      s.value ->> 'channel', coalesce(c.segment, ''), s.value ->> 'metric', s.value ->> 'score', s.value ->> 'type',
      s.value ->> 'severity', s.value ->> 'experience', s.value ->> 'negative', s.value ->> 'comment',
      s.value ->> 'sentiment', s.value ->> 'pNegative', s.value ->> 'analysis', s.value ->> 'employee',
      s.value ->> 'issue', s.value ->> 'opensIssue', s.value ->> 'value', s.value ->> 'waitMinutes',
      s.value ->> 'measures', s.value ->> 'attributes', s.value ->> 'day', s.value ->> 'occurredAt',
      s.value ->> 'team', s.value ->> 'shop', s.value ->> 'release', s.value ->> 'source', s.value ->> 'surveyId',
      s.value ->> 'surveyVersion', s.value ->> 'importId', i.origin_id, CAST(${now} AS INTEGER)
    FROM json_each(${rows}) s
    LEFT JOIN identities i ON i.organization_id = ${organizationId}
      AND i.kind = s.value ->> '$.who.kind' AND i.value = s.value ->> '$.who.value'
    LEFT JOIN customers c ON c.organization_id = ${organizationId} AND c.id = i.customer_id
    WHERE true ON CONFLICT ${amends ? correction : sql`DO NOTHING`} RETURNING id`
}

const insertTouchpoints = ({ organizationId }: Store, signals: readonly NewSignal[], now: number) => {
  const stages = Object.fromEntries(signals.map(({ touchpoint, stage }) => [touchpoint, stage]))
  return sql`INSERT INTO touchpoints (organization_id, slug, stage, created_at)
    SELECT ${organizationId}, t.key, t.value, CAST(${now} AS INTEGER) FROM json_each(${JSON.stringify(stages)}) t
    WHERE true ON CONFLICT DO NOTHING`
}

/**
 * Carries out the merges that persons have just shown; `edges` are the rows of the last statement of `savePersons`. If
 * this is cut off, the edges wait for the next minute.
 */
async function joinedBy(
  store: Store,
  persons: readonly NewPerson[],
  edges: readonly object[] | undefined,
  now: Date,
): Promise<boolean> {
  if (!persons.some(({ identities }) => identities.length > 1) || !edges?.length) return false
  return (await applyMerges(store, now)) > 0
}

export interface SaveOptions {
  /** A signal whose id is there already is corrected, instead of left as it was recorded first. */
  amends?: boolean
  /** Statements that belong to the same transaction, such as the checkpoint of an import. */
  along?: readonly SQL[]
}

/**
 * Records signals and whose they are, all in one transaction and one round trip. A signal whose id is there already
 * changes nothing and comes back as it was recorded first, unless it `amends`: then its status is `recorded` where
 * something of it changed. Answers in the order of `signals`.
 */
export async function saveSignals(
  store: Store,
  persons: readonly NewPerson[],
  signals: readonly NewSignal[],
  now: Date,
  { amends = false, along = [] }: SaveOptions = {},
): Promise<SavedSignal[]> {
  const { organizationId } = store
  const at = now.getTime()
  const ids = JSON.stringify(signals.map(({ id }) => id))
  const read = sql`SELECT id, customer_id, experience, negative, occurred_at, analysis FROM signals
    WHERE organization_id = ${organizationId} AND id IN (SELECT value FROM json_each(${ids}))`
  const people = persons.length > 0 ? savePersons(store, persons, at) : []
  const results = await batch(store, [
    insertTouchpoints(store, signals, at),
    ...people,
    insertSignals(store, persons, signals, at, amends),
    ...along,
    read,
  ])
  const inserted = new Set(results[people.length + 1]?.map(({ id }) => id))
  const joined = await joinedBy(store, persons, results[people.length], now)
  const rows = (joined
    ? await rowsOf<StoredSignal>(store, read)
    : results.at(-1)) as unknown as StoredSignal[]
  const stored = new Map(rows.map((row) => [row.id, row]))
  return signals.map(({ id }) => {
    const row = stored.get(id)
    if (!row) throw new Error('a signal is missing right after its insert')
    return {
      id,
      status: inserted.delete(id) ? 'recorded' : 'duplicate',
      customerId: row.customer_id,
      experience: row.experience,
      negative: row.negative === 1,
      occurredAt: row.occurred_at,
      analysis: row.analysis,
    }
  })
}

/** Takes signals away again, as an import that is taken back or a tool that deletes its record: they are counted off. */
export const deleteSignals = async (
  { client, organizationId }: Store,
  ids: readonly string[],
): Promise<number> => {
  const [gone = []] = await batch({ client }, [
    sql`DELETE FROM signals WHERE organization_id = ${organizationId}
      AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) RETURNING id`,
  ])
  return gone.length
}

/** Records what a customer really did; the same id is recorded once. */
export async function saveOutcome(store: Store, person: NewPerson, outcome: NewOutcome, now: Date) {
  const { organizationId } = store
  const [first] = person.identities
  const read = sql`SELECT customer_id FROM outcomes WHERE organization_id = ${organizationId} AND id = ${outcome.id}`
  const results = await batch(store, [
    ...savePersons(store, [person], now.getTime()),
    sql`INSERT INTO outcomes (organization_id, id, customer_id, outcome, value, occurred_at, received_at, origin_id, import_id)
      SELECT ${organizationId}, ${outcome.id}, customer_id, ${outcome.outcome}, ${outcome.value},
        CAST(${outcome.occurredAt} AS INTEGER), CAST(${now.getTime()} AS INTEGER), origin_id, ${outcome.importId ?? null}
      FROM identities WHERE organization_id = ${organizationId} AND kind = ${first?.kind} AND value = ${first?.value}
      ON CONFLICT DO NOTHING RETURNING id`,
    read,
  ])
  const joined = await joinedBy(store, [person], results.at(-3), now)
  const [stored] = (joined ? await rowsOf(store, read) : (results.at(-1) ?? [])) as { customer_id: string }[]
  if (!stored) throw new Error('an outcome is missing right after its insert')
  const recorded = (results.at(-2) ?? []).length > 0
  return {
    id: outcome.id,
    status: recorded ? ('recorded' as const) : ('duplicate' as const),
    customerId: stored.customer_id,
  }
}

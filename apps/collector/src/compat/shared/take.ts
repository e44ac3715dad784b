import { batchItemSchema, customerRefSchema, outcomeBodySchema } from '@vigia/contracts/signals'
import { databaseFor } from '@vigia/db/database'
import { saveOutcome, saveSignals } from '@vigia/db/intake'
import { customerOfIdentity, requestMerge } from '@vigia/db/merges'
import { AppError } from '@vigia/domain/errors'
import { identitiesOf } from '@vigia/domain/signals'
import type { Translated } from '@vigia/domain/wire'
import { parse } from '@vigia/http/input'
import type { Context } from 'hono'

import { readerOf } from '../../intake/reader.ts'
import { noteArrival, type ArrivalNote } from '../../arrivals/note.ts'
import type { AppEnv } from '../../env.ts'
import { idOf } from '../../intake/key.ts'
import { personOf } from '../../intake/person.ts'
import { decide, identifyPersons, type Decided } from '../../intake/prepare.ts'
import { record } from '../../intake/record.ts'
import { occurredAtOf } from '../../intake/signal.ts'

type Tally = Pick<ArrivalNote, 'recorded' | 'duplicates' | 'refused' | 'problems'>

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

const timeOf = (c: Context<AppEnv>, at: string | undefined) => occurredAtOf(at, c.get('now')).getTime()

/** Makes people known of whom nothing else is said. */
export async function tellPerson(c: Context<AppEnv>, told: unknown, at: string | undefined): Promise<void> {
  const customer = parse(customerRefSchema, told)
  const identities = identitiesOf(customer)
  if (identities.length === 0) return
  const person = personOf(identities, customer.traits, timeOf(c, at))
  const persons = await identifyPersons([person], c.get('principal').organizationId)
  await saveSignals(storeOf(c), persons, [], c.get('now'))
}

/** Says that whoever was called `previous` is this customer. */
async function alias(c: Context<AppEnv>, { previous, customer, at }: Extract<Translated, { is: 'alias' }>) {
  const store = storeOf(c)
  await tellPerson(c, customer, at)
  const [first] = identitiesOf(customer)
  const before =
    (await customerOfIdentity(store, 'id', previous)) ??
    (await customerOfIdentity(store, 'anonymousId', previous))
  if (!before) return tellPerson(c, { ...customer, anonymousId: previous }, at)
  const known = first && (await customerOfIdentity(store, first.kind, first.value))
  if (!known || known.customerId === before.customerId) return
  await requestMerge(store, { a: before.leaf, b: known.leaf, reason: 'alias' }, c.get('now'))
}

async function outcome(c: Context<AppEnv>, { key, body }: Extract<Translated, { is: 'outcome' }>) {
  const told = parse(outcomeBodySchema, body)
  const { organizationId } = c.get('principal')
  const occurredAt = timeOf(c, told.occurredAt)
  const persons = await identifyPersons(
    [personOf(identitiesOf(told.customer), told.customer.traits, occurredAt)],
    organizationId,
  )
  const [person] = persons
  if (!person || person.identities.length === 0) throw new AppError('invalid', 'An outcome needs a customer')
  const id = await idOf('outcome', organizationId, key)
  const row = { id, outcome: told.outcome, value: told.value ?? null, occurredAt }
  return saveOutcome(storeOf(c), person, row, c.get('now'))
}

/**
 * Takes what other systems' messages are to us, the good ones of them, and notes what became of each. A refused one is
 * told in the arrivals alone: their clients would send it again and again.
 */
export async function take(
  c: Context<AppEnv>,
  source: string,
  messages: readonly Translated[],
): Promise<Tally> {
  const tally: Tally = { recorded: 0, duplicates: 0, refused: 0, problems: [] }
  const count = (status: 'recorded' | 'duplicate') => {
    tally[status === 'recorded' ? 'recorded' : 'duplicates'] += 1
  }
  const decided: Decided[] = []
  const context = { now: c.get('now'), ...readerOf(c.get('principal')), provenance: { source } }
  for (const [index, message] of messages.entries()) {
    try {
      if (message.is === 'signal')
        decided.push(decide(parse(batchItemSchema, message.item), message.key, context))
      else if (message.is === 'person') await tellPerson(c, message.customer, message.at)
      else if (message.is === 'alias') await alias(c, message)
      else if (message.is === 'outcome') count((await outcome(c, message)).status)
      else throw new AppError('invalid', message.why)
    } catch (err) {
      if (!(err instanceof AppError)) throw err
      tally.refused += 1
      tally.problems.push({ code: err.code, path: String(index), message: err.message })
    }
  }
  for (const { status } of decided.length > 0 ? await record(c, decided) : []) count(status)
  noteArrival(c, tally)
  return tally
}

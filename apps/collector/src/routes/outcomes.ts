import { outcomeBodySchema, postOutcome } from '@vigia/contracts/signals'
import { databaseFor } from '@vigia/db/database'
import { saveOutcome } from '@vigia/db/intake'
import { AppError } from '@vigia/domain/errors'
import { identitiesOf } from '@vigia/domain/signals'
import { parse, readJson } from '@vigia/http/input'
import { tell } from '@vigia/http/live'
import { Hono } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { idOf, keyOf } from '../intake/key.ts'
import { personOf } from '../intake/person.ts'
import { identifyPersons } from '../intake/prepare.ts'
import { occurredAtOf } from '../intake/signal.ts'

const MAX_BYTES = 65_536

export const outcomes = new Hono<AppEnv>().post(
  postOutcome.path,
  guardScope(postOutcome.scope),
  async (c) => {
    const told = parse(outcomeBodySchema, await readJson(c.req.raw, MAX_BYTES))
    const { organizationId } = c.get('principal')
    const occurredAt = occurredAtOf(told.occurredAt, c.get('now')).getTime()
    const identities = identitiesOf(told.customer)
    const [person] = await identifyPersons(
      [personOf(identities, told.customer.traits, occurredAt)],
      organizationId,
    )
    if (!person || identities.length === 0)
      throw new AppError('invalid', 'An outcome needs a customer with an identity', {
        issues: [{ path: 'customer', message: 'Give id, email, phone or anonymousId' }],
      })
    const id = await idOf('outcome', organizationId, keyOf(told, c.req.header('idempotency-key')))
    const store = databaseFor(c.env, organizationId, c.get('cost'))
    const outcome = { id, outcome: told.outcome, value: told.value ?? null, occurredAt }
    const saved = await saveOutcome(store, person, outcome, c.get('now'))
    tell(c, organizationId, ['customers'])
    return c.json(saved, 202)
  },
)

import { customerRefSchema, type CustomerRef } from '@vigia/contracts/signals'
import { databaseFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { identitiesOf } from '@vigia/domain/signals'
import { parse } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { personOf } from '../../intake/person.ts'
import { identifyPersons } from '../../intake/prepare.ts'

type Attributes = Record<string, string | number | boolean | null>

/** E-mail and phone are identities, where they can be; all else are traits. */
function customerOf(userId: string, attributes: Attributes): CustomerRef {
  const { email, phone, ...traits } = attributes
  const known = Object.entries({ email, phone }).filter(
    ([name, value]) => typeof value === 'string' && customerRefSchema.safeParse({ [name]: value }).success,
  )
  return parse(customerRefSchema, {
    id: userId,
    ...Object.fromEntries(known),
    ...(Object.keys(traits).length > 0 ? { traits } : {}),
  })
}

/** Makes a person known by their user id, with what is told about them. @throws AppError `invalid`. */
export async function tellPerson(c: Context<AppEnv>, userId: string, attributes: Attributes): Promise<void> {
  const { organizationId } = c.get('principal')
  const customer = customerOf(userId, attributes)
  const person = personOf(identitiesOf(customer), customer.traits, c.get('now').getTime())
  const persons = await identifyPersons([person], organizationId)
  await saveSignals(databaseFor(c.env, organizationId, c.get('cost')), persons, [], c.get('now'))
}

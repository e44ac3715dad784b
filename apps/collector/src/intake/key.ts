import { keySchema } from '@vigia/contracts/primitives'
import { parse } from '@vigia/http/input'

interface Keyed {
  id?: string | undefined
  idempotencyKey?: string | undefined
}

/** The key under which something is recorded once: its own, else the request's header. */
export function keyOf({ id, idempotencyKey }: Keyed, header: string | undefined): string | undefined {
  return idempotencyKey ?? id ?? (header === undefined ? undefined : parse(keySchema, header))
}

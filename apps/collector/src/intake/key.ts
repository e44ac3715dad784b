import { keySchema } from '@vigia/contracts/primitives'
import type { IdKind } from '@vigia/domain/ids'
import { idFor, randomId } from '@vigia/http/ids'
import { parse } from '@vigia/http/input'

interface Keyed {
  id?: string | undefined
  idempotencyKey?: string | undefined
}

/** The key under which something is recorded once: its own, else the request's header. */
export function keyOf({ id, idempotencyKey }: Keyed, header: string | undefined): string | undefined {
  return idempotencyKey ?? id ?? (header === undefined ? undefined : parse(keySchema, header))
}

/** The id of a signal or outcome: from the key where there is one, so that a replay finds it, else a random one. */
export const idOf = (
  kind: IdKind,
  organizationId: string,
  key: string | undefined,
): Promise<string> | string => (key === undefined ? randomId(kind) : idFor(kind, organizationId, key))

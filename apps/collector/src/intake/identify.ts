import { makeId, type IdKind } from '@vigia/domain/ids'
import { digest } from '@vigia/http/auth'

/** The id of what `parts` name: the same parts, the same id, so that a replay finds what it left. */
export const idFor = async (kind: IdKind, ...parts: string[]): Promise<string> =>
  makeId(kind, await digest(parts.join('\u0000')))

/** The id of a signal or outcome: from the caller's key where there is one, else a random one. */
export const idOf = (
  kind: IdKind,
  organizationId: string,
  key: string | undefined,
): Promise<string> | string =>
  key === undefined
    ? makeId(kind, crypto.getRandomValues(new Uint8Array(16)))
    : idFor(kind, organizationId, key)

import { makeId, type IdKind } from '@vigia/domain/ids'
import { digest } from '@vigia/http/auth'

/** The id of what `parts` name: the same cause, the same id, however often a run is repeated. */
export const idFor = async (kind: IdKind, ...parts: (string | number)[]): Promise<string> =>
  makeId(kind, await digest(parts.join('\u0000')))

export const randomId = (kind: IdKind): string => makeId(kind, crypto.getRandomValues(new Uint8Array(16)))

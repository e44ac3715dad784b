import { makeId, type IdKind } from '@vigia/domain/ids'

import { digest } from '../auth/index.ts'

/** The id of what `parts` name: the same parts, the same id, so that whoever repeats finds what was left. */
export const idFor = async (kind: IdKind, ...parts: readonly (string | number)[]): Promise<string> =>
  makeId(kind, await digest(parts.join('\u0000')))

/** An id that nothing else has. */
export const randomId = (kind: IdKind): string => makeId(kind, crypto.getRandomValues(new Uint8Array(16)))

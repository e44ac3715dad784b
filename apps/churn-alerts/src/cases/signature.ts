import { signerOf } from '@vigia/http/audit'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import type { Signature } from './state.ts'

/** What was told, signed by who asks. */
export const signatureOf = <S extends Signature>(c: Context<AppEnv>, told: S): S & { actor: string } => ({
  ...told,
  actor: signerOf(c.get('principal'), told.actor),
})

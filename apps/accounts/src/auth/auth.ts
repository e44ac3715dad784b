import { passkey } from '@better-auth/passkey'
import { accountTables, openAccounts } from '@vigia/db/accounts'
import { directoryFor } from '@vigia/db/database'
import { listMemberships } from '@vigia/db/members'
import type { IdKind } from '@vigia/domain/ids'
import { AppError } from '@vigia/domain/errors'
import { randomId } from '@vigia/http/ids'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth, type BetterAuthOptions } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins'

import type { Bindings } from '../env.ts'
import { beginsWith } from '../people/begin.ts'
import { hashedAdapter } from './hashed-sessions.ts'

const DAY_S = 86_400
export const linkLivesMinutes = 15

const kinds: Readonly<Record<string, IdKind>> = {
  user: 'user',
  session: 'session',
  passkey: 'passkey',
  verification: 'verification',
}

const secretOf = ({ AUTH_SECRET }: Bindings): string => {
  if (AUTH_SECRET !== undefined && AUTH_SECRET.length >= 32) return AUTH_SECRET
  throw new AppError('unavailable', 'Signing in is not set up: the secret AUTH_SECRET is missing or short')
}

/** What a link is asked for with: whoever asks hands in where its token goes. */
export interface LinkMetadata {
  take: (token: string) => void
}

function open(env: Bindings, origin: string) {
  const directory = directoryFor(env)
  const adapter = drizzleAdapter(openAccounts(directory), { provider: 'sqlite', schema: accountTables })
  return betterAuth({
    baseURL: origin,
    basePath: '/auth',
    secret: secretOf(env),
    database: (options: BetterAuthOptions) => hashedAdapter(adapter(options)),
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    session: {
      expiresIn: 30 * DAY_S,
      updateAge: DAY_S,
      additionalFields: { activeOrganizationId: { type: 'string', required: false, input: false } },
    },
    user: { additionalFields: { language: { type: 'string', required: false, input: false } } },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      cookiePrefix: 'vigia',
      ipAddress: { disableIpTracking: true },
      database: { generateId: ({ model }) => randomId(kinds[model] ?? 'request') },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session) {
            const memberships = await listMemberships(directory, session.userId)
            const begins = await beginsWith(directory, session.userId, memberships)
            return { data: { ...session, activeOrganizationId: begins?.id ?? null } }
          },
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: linkLivesMinutes * 60,
        storeToken: 'hashed',
        sendMagicLink({ token, metadata }) {
          ;(metadata as unknown as LinkMetadata).take(token)
        },
      }),
      passkey({ rpID: new URL(origin).hostname, rpName: 'Vigía', origin }),
    ],
  })
}

export type Auth = ReturnType<typeof open>

const opened = new WeakMap<D1Database, Map<string, Auth>>()

/** better-auth over our database, for pages of `origin`. @throws AppError `unavailable` without a secret. */
export function authFor(env: Bindings, origin: string): Auth {
  const known = opened.get(env.DB) ?? new Map<string, Auth>()
  opened.set(env.DB, known)
  const auth = known.get(origin) ?? open(env, origin)
  if (known.size >= 20) known.clear()
  known.set(origin, auth)
  return auth
}

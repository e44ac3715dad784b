import { builder } from '../database/builder.ts'
import type { Directory } from '../database/index.ts'
import { passkeys, sessions, users, verifications } from '../schema/accounts.ts'

/** The tables of sign-in, by the names that better-auth gives to what is in them. */
export const accountTables = {
  user: users,
  session: sessions,
  verification: verifications,
  passkey: passkeys,
}

/** The query builder for sign-in: metered like everything else. */
export const openAccounts = ({ client }: Directory) => builder(client)

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { makeId } from '@vigia/domain/ids'

import { makeKey } from '../organization/keys.ts'
import { insertOwnerSql, makeToken } from '../organization/owner.ts'
import { insertKeySql, insertOrganizationSql } from '../organization/sql.ts'
import type { StepOf } from '../plan/plan.ts'
import { CONSOLE } from '../project/derive.ts'
import { consoleUrlOf } from '../project/state.ts'
import { nameOf } from './database.ts'
import { perform, performJson, type Session } from './session.ts'

interface Found {
  id: string
  name: string
}

/** What `wrangler d1 execute --json` answers to one query. */
type Answer = { results: Found[] }[]

async function findOrganizations(session: Session, { commands }: StepOf<'keys'>): Promise<Found[]> {
  const [answer] = (await performJson(session, commands.find)) as Answer
  return answer?.results ?? []
}

const keysTold = (name: string, secret: string, publishable: string): string => `
  The keys of ${name}. This is the only time that they are shown: only their hashes are stored.

    Secret key       ${secret}
                     for servers: it may do all that a key can
    Publishable key  ${publishable}
                     for pages and apps; it can send signals and nothing else
`

/** Runs SQL that holds hashes, not keys, from a file that is gone afterwards. */
async function insert(session: Session, { file, commands }: StepOf<'keys'>, sql: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, sql, { mode: 0o600 })
  try {
    await perform(session, commands.insert)
  } finally {
    rmSync(file, { force: true })
  }
}

/** Invites the owner that was asked for, and tells the link by which they come in before mail is set up. */
async function inviteOwner(session: Session, step: StepOf<'keys'>, organizationId: string): Promise<void> {
  const { options, tools, state } = session
  const email = options.organization.owner
  if (email === null) return
  const token = makeToken(tools.random(128))
  await insert(
    session,
    step,
    insertOwnerSql({ organizationId, email, token, random: tools.random }, tools.now()),
  )
  const url = consoleUrlOf(state, CONSOLE)
  tools.say(`  ${email} signs in once, within a day, by this link:\n\n    ${url ?? ''}/sign-in#${token}\n`)
}

/** Makes the first organization with its keys, or one more pair of keys where that is asked for. */
export async function settleKeys(session: Session, step: StepOf<'keys'>): Promise<void> {
  const { options, tools } = session
  const [existing, ...others] = await findOrganizations(session, step)
  if (existing && !options.newKeys) {
    tools.say(`There is one already: ${existing.name} (${existing.id})`)
    return inviteOwner(session, step, existing.id)
  }
  if (others.length > 0)
    throw new Error('There are several organizations: --new-keys cannot tell whose they are')
  const now = tools.now()
  const id = existing?.id ?? makeId('organization', tools.random(16))
  const name = existing?.name ?? nameOf(session)
  const secret = makeKey('secret', [], tools.random)
  const publishable = makeKey('publishable', options.organization.origins, tools.random)
  const inserts = [secret, publishable].map(({ row }) => insertKeySql(id, row, now))
  const organization = existing ? '' : insertOrganizationSql({ ...options.organization, id, name }, now)
  await insert(session, step, [organization, ...inserts].join(''))
  const [stored] = await findOrganizations(session, step)
  if (stored?.id !== id)
    throw new Error('Another run made the organization at the same time; its output has the keys')
  session.secretKey = secret.text
  tools.say(keysTold(name, secret.text, publishable.text))
  tools.say(`  Their ids, to revoke them by: ${secret.row.id}, ${publishable.row.id}\n`)
  await inviteOwner(session, step, id)
}

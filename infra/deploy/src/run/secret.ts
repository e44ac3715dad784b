import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import type { StepOf } from '../plan/plan.ts'
import { perform, performJson, type Session } from './session.ts'

const NAME = 'AUTH_SECRET'

/** Makes the secret where there is none; a second one would sign everybody out. It is in a file for a moment alone. */
export async function settleSecret(session: Session, step: StepOf<'secret'>): Promise<void> {
  const known = (await performJson(session, step.commands.list)) as { name: string }[]
  if (known.some(({ name }) => name === NAME)) return session.tools.say('There is one already.')
  const secret = Buffer.from(session.tools.random(32)).toString('base64url')
  mkdirSync(dirname(step.file), { recursive: true })
  writeFileSync(step.file, JSON.stringify({ [NAME]: secret }), { mode: 0o600 })
  try {
    await perform(session, step.commands.put)
  } finally {
    rmSync(step.file, { force: true })
  }
}

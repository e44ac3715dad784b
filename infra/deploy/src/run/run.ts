import type { Step } from '../plan/plan.ts'
import { settleAccount } from './account.ts'
import { settleDatabase } from './database.ts'
import { settleKeys } from './keys.ts'
import { settleSecret } from './secret.ts'
import { perform, type Session } from './session.ts'
import { smokeTest } from './smoke.ts'
import { deployWorker, linkAlerts } from './workers.ts'

async function take(session: Session, step: Step): Promise<void> {
  switch (step.kind) {
    case 'account':
      return settleAccount(session, step)
    case 'database':
      return settleDatabase(session, step)
    case 'build':
      await perform(session, step.commands.build, true)
      return
    case 'migrate':
      await perform(session, step.commands.apply, true)
      return
    case 'deploy':
      return deployWorker(session, step)
    case 'link':
      return linkAlerts(session, step)
    case 'secret':
      return settleSecret(session, step)
    case 'keys':
      return settleKeys(session, step)
    case 'smoke':
      return smokeTest(session)
    default:
      return step satisfies never
  }
}

/** Takes each step in turn; the first that fails ends the run. Running again continues where it ended. */
export async function run(session: Session, steps: readonly Step[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    session.tools.say(`\n[${index + 1}/${steps.length}] ${step.title}`)
    await take(session, step)
  }
}

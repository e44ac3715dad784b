import type { StepOf } from '../plan/plan.ts'
import { ALERTS, CONSOLE } from '../project/derive.ts'
import { consoleUrlOf } from '../project/state.ts'
import { learn, perform, writeDerived, type Session } from './session.ts'
import type { Outcome } from './tools.ts'

const ADDRESS = /[\w.-]+\.workers\.dev/

/** The address on workers.dev that wrangler told, in its machine-readable output or else in its words. */
export function addressIn({ entries, stdout }: Pick<Outcome, 'entries' | 'stdout'>): string | null {
  const targets = entries.flatMap((entry) =>
    'targets' in entry && Array.isArray(entry.targets) ? entry.targets.map(String) : [],
  )
  const told = [...targets, stdout].map((text) => ADDRESS.exec(text)?.[0]).find(Boolean)
  return told === undefined ? null : `https://${told}`
}

/** Deploys one worker and keeps its address. */
export async function deployWorker(session: Session, { worker, commands }: StepOf<'deploy'>): Promise<void> {
  const url = addressIn(await perform(session, commands.deploy, true))
  if (url !== null) learn(session, { urls: { ...session.state.urls, [worker]: url } })
  // Its configuration was written by what the state knew before the console was deployed.
  if (worker === ALERTS) learn(session, { linked: consoleUrlOf(session.state, CONSOLE) })
}

/** Deploys the alerts once more where they do not know the console's address: it exists only after them. */
export async function linkAlerts(session: Session, { commands }: StepOf<'link'>): Promise<void> {
  const url = consoleUrlOf(session.state, CONSOLE)
  if (url === null || url === session.state.linked) return session.tools.say('They know it already.')
  writeDerived(session)
  await perform(session, commands.deploy, true)
  learn(session, { linked: url })
}

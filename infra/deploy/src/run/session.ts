import type { Options } from '../cli/options.ts'
import type { Command } from '../plan/command.ts'
import { CONSOLE, type Place } from '../project/derive.ts'
import { consoleUrlOf, writeState, type State } from '../project/state.ts'
import { writeConfigs, type Worker } from '../project/workers.ts'
import { failureOf } from './failure.ts'
import type { Outcome, Tools } from './tools.ts'

/** One run: what it was asked for, what it has learned so far, and its way to the outside. */
export interface Session {
  readonly options: Options
  readonly workers: readonly Worker[]
  readonly root: string
  readonly folder: string
  readonly tools: Tools
  state: State
  /** The secret key of this run, where it made one or was given one. Never written anywhere. */
  secretKey: string | null
}

const environmentOf = ({ state }: Session): Record<string, string> =>
  state.account === null ? {} : { CLOUDFLARE_ACCOUNT_ID: state.account }

/** Runs a command, whatever comes of it. */
export const attempt = (session: Session, command: Command, show = false): Promise<Outcome> =>
  session.tools.spawn(command, { env: environmentOf(session), show })

/** Runs a command. @throws Error with its last words where it fails. */
export async function perform(session: Session, command: Command, show = false): Promise<Outcome> {
  const outcome = await attempt(session, command, show)
  if (outcome.code !== 0) throw failureOf(command, outcome)
  return outcome
}

/** The JSON that a command prints, whatever it says before it. @throws Error where it prints none. */
export async function performJson(session: Session, command: Command): Promise<unknown> {
  const outcome = await perform(session, command)
  const start = outcome.stdout.search(/^[[{]/m)
  try {
    return JSON.parse(outcome.stdout.slice(Math.max(start, 0)))
  } catch {
    throw failureOf(command, outcome)
  }
}

/** Keeps what was learned, so that a run that breaks off has lost nothing. */
export function learn(session: Session, learned: Partial<State>): void {
  session.state = { ...session.state, ...learned }
  writeState(session.folder, session.state)
}

export const placeOf = (state: State, databaseId: string): Place => ({
  account: state.account,
  databaseId,
  domain: state.domain,
  consoleUrl: consoleUrlOf(state, CONSOLE),
})

/** Writes the configurations by what is known now. */
export function writeDerived({ state, folder, workers }: Session): void {
  if (state.databaseId === null) throw new Error('The database has no id yet')
  writeConfigs(folder, workers, placeOf(state, state.databaseId))
}

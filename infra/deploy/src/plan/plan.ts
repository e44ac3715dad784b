import { join } from 'node:path'

import type { Options, Phase } from '../cli/options.ts'
import { ACCOUNTS, ALERTS, CONSOLE } from '../project/derive.ts'
import { configPath, type Worker } from '../project/workers.ts'
import { wrangler, when, type Command } from './command.ts'

export const DATABASE = 'vigia'

interface Titled {
  title: string
}

/** One thing that a run does; each finds out by itself what an earlier run has done already. */
export type Step =
  | ({ kind: 'account'; commands: { whoami: Command } } & Titled)
  | ({ kind: 'database'; commands: { list: Command; create: Command } } & Titled)
  | ({ kind: 'build'; commands: { build: Command } } & Titled)
  | ({ kind: 'migrate'; commands: { apply: Command } } & Titled)
  | ({ kind: 'deploy'; worker: string; commands: { deploy: Command } } & Titled)
  | ({ kind: 'link'; worker: string; commands: { deploy: Command } } & Titled)
  | ({ kind: 'secret'; file: string; commands: { list: Command; put: Command } } & Titled)
  | ({ kind: 'keys'; file: string; commands: { find: Command; insert: Command } } & Titled)
  | ({ kind: 'smoke' } & Titled)

export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>

export interface PlanInput {
  options: Options
  /** Whoever is needed first. */
  workers: readonly Worker[]
  /** Where derived configurations and state lie. */
  folder: string
}

const createDatabase = ({ location, jurisdiction }: Options): Command =>
  wrangler(
    'd1',
    'create',
    DATABASE,
    ...(location === null ? [] : ['--location', location]),
    ...(jurisdiction === null ? [] : ['--jurisdiction', jurisdiction]),
  )

function keysStep(options: Options, folder: string, config: string): StepOf<'keys'> {
  const file = join(folder, 'organization.sql')
  const query = 'SELECT id, name FROM organizations ORDER BY created_at, id LIMIT 2'
  const execute = ['d1', 'execute', DATABASE, '--remote', '--yes', '-c', config]
  const condition = options.newKeys ? 'always: --new-keys' : 'only while there is no organization'
  return {
    kind: 'keys',
    title: options.newKeys ? 'One more pair of keys' : 'The first organization and its keys',
    file,
    commands: {
      find: wrangler(...execute, '--json', '--command', query),
      insert: when(condition, wrangler(...execute, '--file', file)),
    },
  }
}

/** What signs the cookies of people: made once for each account, and known to nobody. */
function secretSteps(workers: readonly Worker[], folder: string): Step[] {
  const accounts = workers.find(({ name }) => name === ACCOUNTS)
  if (!accounts) return []
  const file = join(folder, 'secret.json')
  const config = configPath(folder, accounts)
  const list = wrangler('secret', 'list', '--format', 'json', '-c', config)
  const put = when('only while there is none', wrangler('secret', 'bulk', file, '-c', config))
  return [{ kind: 'secret', title: 'The secret that signs people in', file, commands: { list, put } }]
}

function deploySteps(workers: readonly Worker[], folder: string): Step[] {
  const deploy = (worker: Worker): Command => wrangler('deploy', '-c', configPath(folder, worker))
  const alerts = workers.find(({ name }) => name === ALERTS)
  const hasConsole = workers.some(({ name }) => name === CONSOLE)
  const each = workers.map((worker): Step => {
    const { name } = worker
    return { kind: 'deploy', title: `Deploy ${name}`, worker: name, commands: { deploy: deploy(worker) } }
  })
  const secret = secretSteps(workers, folder)
  if (!alerts || !hasConsole) return [...each, ...secret]
  const again = when("only where the console's address is new", deploy(alerts))
  const title = 'Tell the alerts where the console is'
  return [...each, ...secret, { kind: 'link', title, worker: alerts.name, commands: { deploy: again } }]
}

/** Everything that a run does, in order. @throws Error where no worker has a database. */
export function plan({ options, workers, folder }: PlanInput): Step[] {
  const withDatabase = workers.find(({ config }) => config.d1_databases?.length)
  if (!withDatabase) throw new Error('No worker is bound to a D1 database')
  const config = configPath(folder, withDatabase)
  const list = wrangler('d1', 'list', '--json')
  const create = when(`only while there is no database ${DATABASE}`, createDatabase(options))
  const account: Step = {
    kind: 'account',
    title: 'The account',
    commands: { whoami: wrangler('whoami', '--json') },
  }
  const database: Step = { kind: 'database', title: 'The database', commands: { list, create } }
  const build: Command = { program: 'turbo', args: ['run', 'build', '--output-logs=errors-only'] }
  const apply = wrangler('d1', 'migrations', 'apply', DATABASE, '--remote', '-c', config)
  const inPhase: Record<Phase, Step[]> = {
    build: [{ kind: 'build', title: 'Build what is served as files', commands: { build } }],
    migrate: [{ kind: 'migrate', title: 'Bring the database up to date', commands: { apply } }],
    deploy: deploySteps(workers, folder),
    keys: [keysStep(options, folder, config)],
    smoke: [{ kind: 'smoke', title: 'See that it works' }],
  }
  const chosen = (...phases: Phase[]) =>
    phases.filter((one) => options.only.includes(one)).flatMap((one) => inPhase[one])
  if (options.only.every((phase) => phase === 'build' || phase === 'smoke')) return chosen('build', 'smoke')
  // What can fail without an account fails before anything in the account is touched.
  return [...chosen('build'), account, database, ...chosen('migrate', 'deploy', 'keys', 'smoke')]
}

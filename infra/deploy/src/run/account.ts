import type { StepOf } from '../plan/plan.ts'
import { stateOf } from '../project/state.ts'
import { LOGIN } from './failure.ts'
import { attempt, learn, type Session } from './session.ts'

interface Account {
  id: string
  name: string
}

interface Whoami {
  loggedIn?: boolean
  accounts?: Account[]
}

const read = (stdout: string): Whoami => {
  try {
    return JSON.parse(stdout) as Whoami
  } catch {
    return {}
  }
}

function choose(accounts: readonly Account[], wanted: string | null, last: string | null): Account {
  const named = accounts.find(({ id }) => id === (wanted ?? last))
  if (named) return named
  const listed = accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n')
  if (wanted !== null) throw new Error(`This login has no account ${wanted}. It has:\n${listed}`)
  const [only, ...others] = accounts
  if (!only) throw new Error(`This login has no account that it may see. ${LOGIN}`)
  if (others.length > 0)
    throw new Error(`This login has several accounts. Choose one with --account <id>:\n${listed}`)
  return only
}

/** Whose account it is. @throws Error that says how to log in, or that there are several to choose from. */
export async function settleAccount(session: Session, { commands }: StepOf<'account'>): Promise<void> {
  const { options, tools, state } = session
  const outcome = await attempt(session, commands.whoami)
  const { loggedIn, accounts = [] } = read(outcome.stdout)
  if (outcome.code !== 0 || loggedIn !== true) {
    const said = outcome.stderr.trim()
    throw new Error(`Nobody is logged in to Cloudflare.${said === '' ? '' : `\n\n${said}\n`}\n${LOGIN}`)
  }
  const account = choose(
    accounts,
    options.account ?? tools.env['CLOUDFLARE_ACCOUNT_ID'] ?? null,
    state.account,
  )
  const known = stateOf(state, account.id)
  learn(session, { ...known, domain: options.domain ?? known.domain })
  tools.say(`Account: ${account.name} (${account.id})`)
  if (options.yes || (await tools.confirm(`Deploy to ${account.name}?`))) return
  throw new Error('Nothing was changed. Where nobody can be asked, say --yes.')
}

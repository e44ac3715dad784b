import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is known of the account from the runs before. Losing it costs nothing but `--domain` and `--account` again. */
export interface State {
  account: string | null
  databaseId: string | null
  domain: string | null
  /** The addresses on workers.dev, by worker. */
  urls: Record<string, string>
  /** Where the deployed alerts believe the console to be. */
  linked: string | null
}

export const emptyState: State = { account: null, databaseId: null, domain: null, urls: {}, linked: null }

const pathOf = (folder: string): string => join(folder, 'state.json')

export function readState(folder: string): State {
  const path = pathOf(folder)
  if (!existsSync(path)) return emptyState
  return { ...emptyState, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<State>) }
}

export function writeState(folder: string, state: State): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(pathOf(folder), `${JSON.stringify(state, null, 2)}\n`)
}

/** What is known of `account`: nothing, where the runs before were in another. */
export const stateOf = (state: State, account: string): State =>
  state.account === account ? state : { ...emptyState, account }

/** The console's address, once it has one. */
export const consoleUrlOf = ({ domain, urls }: State, consoleName: string): string | null =>
  domain === null ? (urls[consoleName] ?? null) : `https://${domain}`

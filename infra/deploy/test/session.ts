import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { optionsOf } from '../src/cli/options.ts'
import { commandLine, type Command } from '../src/plan/command.ts'
import { plan } from '../src/plan/plan.ts'
import { readState } from '../src/project/state.ts'
import { run } from '../src/run/run.ts'
import type { Session } from '../src/run/session.ts'
import type { Outcome } from '../src/run/tools.ts'
import { worker } from './worker.ts'

export const account = 'a'.repeat(32)

const workers = [worker('churn-alerts'), worker('collector'), worker('metrics-api'), worker('console', false)]

type Answer = Partial<Outcome> | undefined

/** A Cloudflare account that remembers, and can be told to answer otherwise. */
export function fakeCloud(override: (line: string) => Answer = () => undefined) {
  const cloud = {
    databases: [] as object[],
    organizations: [] as object[],
    sql: '',
    commands: [] as string[],
  }
  const answer = (line: string, { args }: Command): Answer => {
    if (line.includes('whoami'))
      return { stdout: JSON.stringify({ loggedIn: true, accounts: [{ id: account, name: 'Shop' }] }) }
    if (line.includes('d1 list')) return { stdout: JSON.stringify(cloud.databases, null, 2) }
    if (line.includes('d1 create')) cloud.databases = [{ name: 'vigia', uuid: 'real-id' }]
    if (line.includes('--command'))
      return { stdout: JSON.stringify([{ results: cloud.organizations }], null, 2) }
    if (line.includes('--file')) {
      cloud.sql = readFileSync(String(args.at(-1)), 'utf8')
      const id = /org_\w+/.exec(cloud.sql)?.[0]
      if (cloud.organizations.length === 0) cloud.organizations = [{ id, name: 'Shop' }]
    }
    if (line.includes('console/wrangler.json'))
      return { entries: [{ type: 'deploy', targets: ['https://vigia-console.shop.workers.dev'] }] }
    return undefined
  }
  const spawn: Session['tools']['spawn'] = (command) => {
    const line = commandLine(command)
    cloud.commands.push(line)
    const base: Outcome = { code: 0, stdout: '', stderr: '', entries: [] }
    return Promise.resolve({ ...base, ...(override(line) ?? answer(line, command)) })
  }
  return { cloud, spawn }
}

/** Answers as a deployed Vigía does. */
export const healthy: Session['tools']['fetch'] = (url, init) => {
  const keyed = new Headers(init?.headers).has('authorization')
  const { pathname } = new URL(url)
  if (pathname === '/') return Promise.resolve(new Response('<!doctype html>'))
  if (!keyed) return Promise.resolve(new Response(null, { status: 401 }))
  if (init?.method === 'POST') return Promise.resolve(Response.json({}, { status: 202 }))
  return Promise.resolve(Response.json({ n: 1 }))
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'vigia-deploy-'))

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

type Outside = Partial<Session['tools']> & Pick<Session['tools'], 'spawn'>

/** A run against `outside`, with everything that it said. */
export async function deploy(folder: string, args: readonly string[], outside: Outside) {
  const said: string[] = []
  let pauses = 0
  const session: Session = {
    options: optionsOf(args),
    workers,
    root: '/repo',
    folder,
    state: readState(folder),
    secretKey: null,
    tools: {
      fetch: healthy,
      say: (text) => said.push(text),
      confirm: () => Promise.resolve(true),
      now: () => new Date('2026-06-30T12:00:00Z'),
      random: (length) => new Uint8Array(length).fill(7),
      pause: () => Promise.resolve(void pauses++),
      env: {},
      ...outside,
    },
  }
  await run(session, plan(session))
  return { said: said.join('\n'), pauses, state: session.state }
}

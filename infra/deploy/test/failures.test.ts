import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { deploy, fakeCloud, healthy, remove, temporaryFolder } from './session.ts'

const first = ['--yes', '--organization', 'Shop']
const accounts = [1, 2].map((digit) => ({ id: String(digit).repeat(32), name: `Shop ${digit}` }))
const several = (line: string) =>
  line.includes('whoami') ? { stdout: JSON.stringify({ loggedIn: true, accounts }) } : undefined

let folder = ''

beforeEach(() => {
  folder = temporaryFolder()
})

afterEach(() => remove(folder))

describe('a run that cannot go on', () => {
  it.each([
    {
      when: 'nobody is logged in',
      on: 'whoami',
      answer: { code: 1, stdout: '{"loggedIn":false}' },
      says: ['npx wrangler login', 'CLOUDFLARE_API_TOKEN', 'D1: Edit'],
    },
    {
      when: 'the network is away',
      on: 'd1 list',
      answer: { code: 1, stderr: 'TypeError: fetch failed' },
      says: ['npx wrangler d1 list --json', 'could not be reached'],
    },
    {
      when: 'the token may not do it',
      on: 'd1 create',
      answer: { code: 1, stderr: '\u001B[31mAuthentication error [code: 10000]\u001B[0m' },
      says: ['Authentication error [code: 10000]', 'Workers Scripts: Edit'],
    },
    {
      when: 'there is no workers.dev subdomain',
      on: 'deploy -c',
      answer: { code: 1, stderr: 'https://dash.cloudflare.com/x/workers/onboarding' },
      says: ['Choose your workers.dev subdomain'],
    },
    {
      when: 'a migration fails',
      on: 'migrations apply',
      answer: { code: 7, stderr: 'near "TABEL": syntax error' },
      says: ['This failed (7)', 'near "TABEL"'],
    },
    {
      when: 'wrangler answers something else than JSON',
      on: 'd1 list',
      answer: { stdout: 'Hello' },
      says: ['d1 list --json', 'Hello'],
    },
  ])('tells what to do when $when', async ({ on, answer, says }) => {
    const { spawn } = fakeCloud((line) => (line.includes(on) ? answer : undefined))
    const failed = deploy(folder, first, { spawn }).catch(String)
    for (const words of says) expect(await failed).toContain(words)
  })

  it('changes nothing without consent', async () => {
    const { cloud, spawn } = fakeCloud()
    const refusal = { spawn, confirm: () => Promise.resolve(false) }
    await expect(deploy(folder, ['--organization', 'Shop'], refusal)).rejects.toThrow('say --yes')
    expect(cloud.commands.at(-1)).toContain('whoami')
  })

  it('asks which account where there are several, and remembers it', async () => {
    const { spawn } = fakeCloud(several)
    await expect(deploy(folder, first, { spawn })).rejects.toThrow(
      `--account <id>:\n  ${'1'.repeat(32)}  Shop 1`,
    )
    const { state } = await deploy(folder, [...first, '--account', '2'.repeat(32)], { spawn })
    expect(state.account).toBe('2'.repeat(32))
    expect((await deploy(folder, first, { spawn })).state.account).toBe('2'.repeat(32))
  })

  it('keeps no address of one account for another', async () => {
    const { spawn } = fakeCloud(several)
    const domain = ['--domain', 'cx.example.com']
    await deploy(folder, [...first, ...domain, '--account', '2'.repeat(32)], { spawn })
    const { state } = await deploy(folder, [...first, '--account', '1'.repeat(32)], { spawn })
    expect(state.domain).toBeNull()
  })
})

describe('the smoke test', () => {
  it('waits for a new address to be known', async () => {
    let failures = 2
    const fetch: typeof healthy = (url, init) =>
      failures-- > 0 ? Promise.reject(new TypeError('fetch failed')) : healthy(url, init)
    expect(await deploy(folder, first, { spawn: fakeCloud().spawn, fetch })).toMatchObject({ pauses: 2 })
  })

  it.each([
    { when: 'a worker is not there', path: '/v1/risks', status: 502, says: 'The alerts at https://' },
    {
      when: 'an API lets a stranger in',
      path: '/v1/metrics',
      status: 200,
      says: 'answered 200 instead of 401',
    },
  ])('fails when $when', async ({ path, status, says }) => {
    const fetch: typeof healthy = (url, init) =>
      new URL(url).pathname === path ? Promise.resolve(new Response('', { status })) : healthy(url, init)
    await expect(deploy(folder, first, { spawn: fakeCloud().spawn, fetch })).rejects.toThrow(says)
  })

  it('fails when what was recorded is not counted', async () => {
    const fetch: typeof healthy = (url, init) =>
      url.includes('/enps') ? Promise.resolve(Response.json({ n: 0 })) : healthy(url, init)
    await expect(deploy(folder, first, { spawn: fakeCloud().spawn, fetch })).rejects.toThrow('does not count')
  })

  it('sends the same idempotency key each time, so that it leaves one answer behind', async () => {
    const sent: (string | null)[] = []
    const fetch: typeof healthy = (url, init) => {
      if (init?.method === 'POST') sent.push(new Headers(init.headers).get('idempotency-key'))
      return healthy(url, init)
    }
    await deploy(folder, first, { spawn: fakeCloud().spawn, fetch })
    expect(sent).toEqual([null, 'vigia-smoke-test'])
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { alive, descendantsOf, freePort, startRunner } from './runner.ts'

const state = mkdtempSync(join(tmpdir(), 'vigia-dev-'))
let port = 0
let started: ReturnType<typeof startRunner>[] = []

const start = async () => {
  const runner = startRunner({ PORT: String(port), VIGIA_STATE: state })
  started = [...started, runner]
  await expect.poll(runner.said, { timeout: 90_000, interval: 100 }).toContain('Vigía is up.')
  const tree = descendantsOf(runner.pid)
  expect(tree.length).toBeGreaterThanOrEqual(2)
  return { ...runner, tree }
}

const send = (path: string, body: object | null, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${port}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })

const feedback = { customer: { id: 'c1' }, touchpoint: 'checkout', metric: 'nps', score: 9 }
const demoKey = { authorization: 'Bearer vg_sk_demo_local' }

beforeAll(async () => {
  port = await freePort()
})

afterAll(() => {
  for (const runner of started) runner.kill('SIGTERM')
  rmSync(state, { recursive: true, force: true })
})

describe('npm run dev', () => {
  it('serves every worker on one origin, and leaves no process behind when it is stopped', async () => {
    const runner = await start()
    expect((await send('/v1/feedback', feedback, demoKey)).status).toBe(202)
    const verified = await send('/__dev/verify', null)
    expect(await verified.json()).toEqual({ signals: 1, differences: [] })
    expect((await send('/v1/metrics', null, demoKey)).status).toBe(200)
    expect((await send('/v1/risks', null, demoKey)).status).toBe(200)

    const other = { id: 'org_other', name: 'Other', secretKey: 'vg_sk_other', publishableKey: 'vg_pk_other' }
    expect((await send('/__dev/organizations', other)).status).toBe(200)
    expect((await send('/__dev/organizations', { ...other, id: 'org_thief' })).status).toBe(409)
    expect((await send('/v1/feedback', feedback, { authorization: 'Bearer vg_pk_other' })).status).toBe(202)

    expect(await (await send('/__dev/tick', {})).json()).toEqual({ ran: true, outcome: 'ok' })
    expect((await send('/__dev/cron?at=yesterday', {})).status).toBe(400)
    const swept = await send('/__dev/cron?at=2026-03-01T12:00:00Z', {})
    expect(await swept.json()).toEqual({ at: '2026-03-01T12:00:00.000Z', outcome: 'ok' })
    expect(await (await send('/__dev/tick', {})).json()).toEqual({ ran: false, reason: 'replay' })

    const second = startRunner({ PORT: String(port), VIGIA_STATE: state })
    expect(await second.exited).toBe(1)
    expect(second.said()).toContain(`Port ${port} is taken`)
    const third = startRunner({ PORT: String(await freePort()), VIGIA_STATE: state })
    expect(await third.exited).toBe(1)
    expect(third.said()).toContain(`is in use by the run at http://localhost:${port}`)

    runner.kill('SIGTERM')
    expect(await runner.exited).toBe(0)
    expect(alive(runner.tree)).toEqual([])
  })

  it('starts again at once with what it had, and takes everything with it when it is killed', async () => {
    const runner = await start()
    expect(await (await send('/__dev/verify', null)).json()).toMatchObject({ signals: 1 })
    runner.kill('SIGKILL')
    await runner.exited
    await expect.poll(() => alive(runner.tree), { timeout: 10_000 }).toEqual([])
  })

  it('says so and fails when wrangler dies', async () => {
    const runner = await start()
    const [wrangler = 0] = runner.tree
    process.kill(wrangler, 'SIGKILL')
    expect(await runner.exited).toBe(1)
    expect(runner.said()).toContain('wrangler ended by itself')
    expect(alive(runner.tree)).toEqual([])
  })
})

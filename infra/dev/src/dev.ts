import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'

import { demo } from './demo.ts'
import { findAbsent, findApps, writeConfigs } from './runner/configs.ts'
import { buildConsole, isConsoleStale } from './runner/console-build.ts'
import { gatewayAt } from './runner/gateway-client.ts'
import { greeting } from './runner/greeting.ts'
import { otherRun, writeRun } from './runner/lock.ts'
import { isFree } from './runner/port.ts'
import { seedOnce } from './runner/seed.ts'
import { migrate, serve } from './runner/serve.ts'
import { settingsOf, type Settings } from './runner/settings.ts'
import { tickEveryMinute } from './runner/tick.ts'
import type { Wrangler } from './runner/wrangler.ts'

async function checkIsAlone({ port, state }: Settings): Promise<void> {
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${port} is taken. Stop what listens there, or choose another: PORT=8788 npm run dev`,
    )
  }
  const other = await otherRun({ state })
  if (other === null) return
  throw new Error(
    `${state} is in use by the run at http://localhost:${other}. Give this one its own: VIGIA_STATE=<folder> npm run dev`,
  )
}

/** Whatever ends the run, nothing of it stays behind. */
function endWith(server: Wrangler): void {
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    await server.stop()
    process.exit(0)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop())
  void server.exited.then(async (code) => {
    if (isStopping) return
    isStopping = true
    await server.stop()
    console.error(`wrangler ended by itself (${code}). Its last words:\n${server.lastLines().join('\n')}`)
    process.exit(1)
  })
}

async function prepare(settings: Settings): Promise<Wrangler> {
  const apps = findApps(settings)
  for (const name of findAbsent(settings, apps)) {
    console.log(`Without ${name}: apps/${name} has no wrangler.jsonc, or not the entry that it names.`)
  }
  if (apps.some(({ name }) => name === 'console') && isConsoleStale(settings.root)) {
    console.log('Building the console…')
    await buildConsole(settings.root)
  }
  const run = randomUUID()
  const configs = writeConfigs(settings, apps, run)
  await migrate(settings, configs)
  writeRun(settings, run)
  return serve(settings, configs)
}

async function main(): Promise<void> {
  const settings = settingsOf(process.env, process.argv.slice(2))
  mkdirSync(settings.state, { recursive: true })
  await checkIsAlone(settings)
  const server = await prepare(settings)
  endWith(server)
  const gateway = gatewayAt(settings.port)
  try {
    await gateway.ready()
    await gateway.ensureOrganization(demo)
    await seedOnce(settings)
  } catch (err) {
    await server.stop()
    throw err
  }
  console.log(greeting(settings))
  tickEveryMinute(gateway)
}

await main().catch((err: unknown) => {
  console.error(err instanceof Error ? `\n${err.message}\n` : err)
  process.exit(1)
})

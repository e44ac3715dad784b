import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'

import { demo, demoPeople } from './demo.ts'
import { build } from './runner/build.ts'
import { findAbsent, findApps, writeConfigs } from './runner/configs.ts'
import { gatewayAt } from './runner/gateway-client.ts'
import { greeting } from './runner/greeting.ts'
import { tieTo } from './runner/lifetime.ts'
import { otherRun, writeRun } from './runner/lock.ts'
import { isFree } from './runner/port.ts'
import { seedOnce } from './runner/seed.ts'
import { migrate, serve } from './runner/serve.ts'
import { settingsOf, type Settings } from './runner/settings.ts'
import { tickEveryMinute } from './runner/tick.ts'
import type { Wrangler } from './runner/wrangler.ts'

const tell = (err: unknown): void => console.error(err instanceof Error ? `\n${err.message}\n` : err)

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

async function prepare(settings: Settings): Promise<Wrangler> {
  if (!(await build(settings)))
    console.error('The build failed: this run goes on with what was built before.')
  const apps = findApps(settings)
  for (const name of findAbsent(settings, apps)) {
    console.log(`Without ${name}: apps/${name} lacks its wrangler.jsonc, its entry or its built files.`)
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
  console.log('Vigía is starting…')
  const server = await prepare(settings)
  const end = tieTo(server)
  const gateway = gatewayAt(settings.port)
  try {
    await gateway.ready()
    await gateway.ensureOrganization(demo)
    await gateway.ensurePeople(demo.id, demoPeople)
    await seedOnce(settings)
  } catch (err) {
    tell(err)
    return end(1)
  }
  console.log(greeting(settings))
  tickEveryMinute(gateway)
}

await main().catch((err: unknown) => {
  tell(err)
  process.exit(1)
})

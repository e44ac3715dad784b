import { mkdirSync } from 'node:fs'

import { demo } from './demo.ts'
import { writeConfigs } from './runner/configs.ts'
import { gatewayAt } from './runner/gateway-client.ts'
import { greeting } from './runner/greeting.ts'
import { isFree } from './runner/port.ts'
import { settingsOf } from './runner/settings.ts'
import { tickEveryMinute } from './runner/tick.ts'
import { migrate, serve } from './runner/serve.ts'

async function run(): Promise<void> {
  const settings = settingsOf(process.env, process.argv.slice(2))
  if (!(await isFree(settings.port))) {
    throw new Error(
      `Port ${settings.port} is taken. Stop what listens there, or choose another: PORT=8788 npm run dev`,
    )
  }
  mkdirSync(settings.state, { recursive: true })
  const configs = writeConfigs(settings)
  for (const app of configs.absent) console.log(`Without ${app}: apps/${app} has no wrangler.jsonc yet.`)
  await migrate(settings, configs)
  const server = serve(settings, configs)
  const stop = async (): Promise<never> => {
    await server.stop()
    process.exit(0)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop())
  const gateway = gatewayAt(settings.port)
  await gateway.ready()
  await gateway.ensureOrganization(demo)
  console.log(greeting(settings))
  tickEveryMinute(gateway)
}

await run()

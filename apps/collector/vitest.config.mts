import { feed, workerTests } from '@vigia/testing/worker-tests'

/** The alerting worker's entrypoint in its place: it remembers how it was nudged. */
const alerts = `
  import { WorkerEntrypoint } from 'cloudflare:workers'
  const seen = []
  export class Nudge extends WorkerEntrypoint {
    nudge(request) { seen.push(request) }
    seen() { return seen }
  }
  export default { fetch: () => new Response(null, { status: 404 }) }
`

export default workerTests({
  name: 'collector',
  configPath: './wrangler.jsonc',
  vars: { VIGIA_LOCAL: '1' },
  neighbours: [{ name: 'vigia-churn-alerts', script: alerts }, feed],
})

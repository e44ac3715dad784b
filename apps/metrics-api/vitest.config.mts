import { feed, workerTests } from '@vigia/testing/worker-tests'

export default workerTests({
  name: 'metrics-api',
  configPath: './wrangler.jsonc',
  vars: { VIGIA_LOCAL: '1' },
  neighbours: [feed],
})

import { feed, workerTests } from '@vigia/testing/worker-tests'

export default workerTests({
  name: 'churn-alerts',
  configPath: './wrangler.jsonc',
  vars: { VIGIA_LOCAL: '1' },
  neighbours: [feed],
})

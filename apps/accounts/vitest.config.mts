import { workerTests } from '@vigia/testing/worker-tests'

export default workerTests({
  name: 'accounts',
  configPath: './wrangler.jsonc',
  vars: { VIGIA_LOCAL: '1', AUTH_SECRET: 'a-secret-for-tests-that-is-long-enough' },
})

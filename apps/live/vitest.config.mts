import { workerTests } from '@vigia/testing/worker-tests'

export default workerTests({ name: 'live', configPath: './wrangler.jsonc', vars: { VIGIA_LOCAL: '1' } })

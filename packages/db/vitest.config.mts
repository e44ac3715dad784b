import { workerTests } from '@vigia/testing/worker-tests'

export default workerTests({ name: 'db' })

import { useBasics } from '@vigia/http/app'

import { createApi } from './routes/api.ts'

const app = createApi()
useBasics(app)

export default app

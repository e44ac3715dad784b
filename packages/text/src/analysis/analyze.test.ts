import { expect, it } from 'vitest'

import { analyze } from './index.ts'

it('takes the language of the caller before its own guess', () => {
  expect(analyze('ok', 'en-GB').language).toBe('en')
  expect(analyze('the parcel is not here', 'es-MX').language).toBe('es')
})

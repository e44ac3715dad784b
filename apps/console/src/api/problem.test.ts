import { ApiError } from '@vigia/client'
import { expect, it } from 'vitest'

import { messages } from '../i18n/messages/index.ts'
import { failureOf } from './problem.ts'

const failed = (code: string, errors: { path: string; message: string }[] = []) =>
  new ApiError({
    type: '',
    title: 'The API’s title',
    status: 400,
    detail: 'what it says',
    code,
    requestId: 'req_1',
    errors,
  })
const name = { path: 'name', message: 'Use 1 to 120 characters' }

it.each([
  { code: 'unauthorized', title: 'Tu sesión terminó', detail: 'Vuelve a entrar.' },
  { code: 'conflict', title: 'Tal como está ahora, no se puede', detail: 'La API dice: «what it says»' },
  {
    code: 'invalid',
    errors: [name],
    title: 'Hay algo que corregir',
    detail: 'La API dice: «name: Use 1 to 120 characters»',
  },
  {
    code: 'invalid',
    errors: [{ ...name, path: '' }],
    title: 'Hay algo que corregir',
    detail: 'La API dice: «Use 1 to 120 characters»',
  },
  { code: 'unheard_of', title: 'The API’s title', detail: 'La API dice: «what it says»' },
])('tells $code in Spanish: $title. $detail', ({ code, errors = [], title, detail }) => {
  expect(failureOf(failed(code, errors), messages.es)).toEqual({ title, detail, requestId: 'req_1' })
})

it('tells the API’s own words as they are to who reads English, and nothing where no answer came', () => {
  expect(failureOf(failed('conflict'), messages.en)?.detail).toBe('what it says')
  expect(failureOf(new TypeError('Failed to fetch'), messages.en)).toBeNull()
})

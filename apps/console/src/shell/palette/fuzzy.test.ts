import { describe, expect, it } from 'vitest'

import { best, fit } from './fuzzy.ts'

const places = [
  'Resumen',
  'Casos',
  'En riesgo',
  'Clientes',
  'Recorrido',
  'Temas y palabras',
  'Palancas',
  'Conexión',
]

describe('what is found', () => {
  it.each([
    { typed: 'riesgo', first: 'En riesgo' },
    { typed: 'conexion', first: 'Conexión' },
    { typed: 'CASOS', first: 'Casos' },
    { typed: 'typ', first: 'Temas y palabras' },
    { typed: 'pal', first: 'Palancas' },
    { typed: 'enr', first: 'En riesgo' },
    { typed: 'clts', first: 'Clientes' },
  ])('for "$typed" is $first', ({ typed, first }) => {
    expect(best(typed, places, String)[0]).toBe(first)
  })

  it.each(['xyz', 'osac', 'casosss'])('for "%s" is nothing', (typed) => {
    expect(best(typed, places, String)).toEqual([])
  })

  it('for nothing is everything, in its order', () => {
    expect(best('  ', places, String)).toEqual(places)
  })

  it('fits a start better than a middle', () => {
    expect(fit('cas', 'Casos')).toBeGreaterThan(fit('cas', 'Hacer casos'))
  })
})

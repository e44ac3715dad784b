import { describe, expect, it } from 'vitest'

import { wrapName } from './wrap-name.ts'

describe('wrapName', () => {
  it.each([
    { name: 'Entrega', lines: ['Entrega'] },
    { name: 'Centro de llamadas', lines: ['Centro de', 'llamadas'] },
    { name: 'Doce letrasss', lines: ['Doce', 'letrasss'] },
    { name: 'Centro de llamadas internacional', lines: ['Centro de', 'llamadas in…'] },
    { name: 'Desoxirribonucleico', lines: ['Desoxirribo…'] },
    { name: '', lines: [''] },
  ])('breaks "$name" at twelve characters', ({ name, lines }) => {
    expect(wrapName(name, 12)).toEqual(lines)
  })
})

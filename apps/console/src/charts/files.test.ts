import { describe, expect, it } from 'vitest'

import { csvText, fileName } from './files.ts'

describe('the name of a file', () => {
  it.each([
    { title: 'Evolución de NPS', name: 'vigia-evolucion-de-nps-2026-03-01.csv' },
    { title: '  CSAT · ¿Quedaron satisfechos? ', name: 'vigia-csat-quedaron-satisfechos-2026-03-01.csv' },
    { title: '../../etc/passwd', name: 'vigia-etc-passwd-2026-03-01.csv' },
    { title: '\u202E\u200B', name: 'vigia-chart-2026-03-01.csv' },
  ])('of "$title" is plain', ({ title, name }) => {
    expect(fileName(title, '2026-03-01', 'csv')).toBe(name)
  })
})

describe('the CSV of a chart', () => {
  it('begins with a mark, keeps numbers as numbers and makes formulas harmless', () => {
    const text = csvText(
      ['Desde', 'Valor'],
      [
        ['2026-03-01', -4.5],
        ['=cmd()', null],
      ],
    )
    expect(text).toBe("\uFEFFDesde,Valor\r\n2026-03-01,-4.5\r\n'=cmd(),\r\n")
  })
})

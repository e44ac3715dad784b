import { describe, expect, it } from 'vitest'

import { casesOf, firstName, moved, nextSteps } from './findings.ts'

const theme = (id: string, difference: number | null, significant = false, n = 10) => ({
  id,
  n,
  difference,
  significant,
  sentiment: 0,
})
const idsOf = (themes: { id: string }[]) => themes.map(({ id }) => id)

describe('the themes that moved', () => {
  it('are told by direction, what is significant first and then the largest', () => {
    const { up, down } = moved([
      theme('little', 1),
      theme('sure', 2, true),
      theme('much', 9),
      theme('less', -3),
      theme('same', 0),
      theme('new', null),
      theme('gone', -9, false, 0),
    ])
    expect(idsOf(up)).toEqual(['sure', 'much', 'little'])
    expect(idsOf(down)).toEqual(['less'])
  })
})

describe('the cases of a week', () => {
  it('count from its first moment to before its last', () => {
    const [from, to] = [new Date('2026-03-02T00:00:00Z'), new Date('2026-03-09T00:00:00Z')]
    const counted = (openedAt: string, resolvedAt: string | null = null, overdue = false) => ({
      openedAt,
      resolvedAt,
      overdue,
    })
    expect(
      casesOf(
        [
          counted('2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z'),
          counted('2026-03-01T23:59:59Z', '2026-03-08T23:59:59Z'),
          counted('2026-03-09T00:00:00Z', null, true),
        ],
        from,
        to,
      ),
    ).toEqual({ opened: 1, closed: 1, overdue: 1 })
  })
})

describe('the name in print', () => {
  it.each([
    { name: 'Ana Ruiz', first: 'Ana' },
    { name: ' María  José Gil', first: 'María' },
    { name: 'Cher', first: 'Cher' },
  ])('of "$name" is $first', ({ name, first }) => {
    expect(firstName(name)).toBe(first)
  })
})

describe('the next steps', () => {
  const calm = { atRisk: [], overdue: 0, weak: [], worse: [], answers: 30 }

  it.each([
    { when: 'all is well', known: calm, steps: [] },
    { when: 'few answered', known: { ...calm, answers: 29 }, steps: ['ask'] },
    {
      when: 'everything happened',
      known: { atRisk: ['Ana', 'Rosa', 'Luis', 'Eva'], overdue: 2, weak: ['x'], worse: ['y'], answers: 0 },
      steps: ['call', 'overdue', 'touchpoint', 'theme'],
    },
  ])('are $steps when $when', ({ known, steps }) => {
    expect(nextSteps(known).map((step) => step.do)).toEqual(steps)
  })

  it('name three people at most', () => {
    expect(nextSteps({ ...calm, atRisk: ['Ana', 'Rosa', 'Luis', 'Eva'] })[0]).toEqual({
      do: 'call',
      names: ['Ana', 'Rosa', 'Luis'],
    })
  })
})

import { describe, expect, it } from 'vitest'

import { choiceOf, choices, mappingOf } from './question-choice.ts'

describe('what a person says a question is', () => {
  it('reads each choice back as itself', () => {
    expect(choices.map((choice) => choiceOf(choice === 'auto' ? null : mappingOf(choice)))).toEqual([
      ...choices,
    ])
  })

  it.each([
    { mapping: { metric: 'ces', scale: [7, 1] } as const, choice: 'cesDown' },
    { mapping: { metric: 'ces', scale: [1, 9] } as const, choice: 'special' },
    { mapping: { metric: 'nps', touchpoint: 'shop' } as const, choice: 'special' },
    { mapping: { touchpoint: 'shop' } as const, choice: 'auto' },
  ])('knows $mapping as $choice', ({ mapping, choice }) => {
    expect(choiceOf(mapping as Parameters<typeof choiceOf>[0])).toBe(choice)
  })
})

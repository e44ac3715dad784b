import { describe, expect, it } from 'vitest'

import { defaultExperiencePolicy, experienceOf } from './index.ts'
import type { Experiential } from './index.ts'

const nothing: Experiential = {
  metric: null,
  score: null,
  eventSeverity: null,
  pNegative: null,
  sentiment: null,
}

describe('experienceOf', () => {
  it.each<{ what: string; signal: Partial<Experiential>; is: [number, number, boolean] }>([
    { what: 'NPS 10', signal: { metric: 'nps', score: 10 }, is: [1, 0, false] },
    { what: 'NPS 7', signal: { metric: 'nps', score: 7 }, is: [0.4, 0, false] },
    { what: 'NPS 6', signal: { metric: 'nps', score: 6 }, is: [0.2, 0.5, true] },
    { what: 'NPS 0', signal: { metric: 'nps', score: 0 }, is: [-1, 1.1, true] },
    { what: 'CSAT 5', signal: { metric: 'csat', score: 5 }, is: [1, 0, false] },
    { what: 'CSAT 3', signal: { metric: 'csat', score: 3 }, is: [0, 0, false] },
    { what: 'CSAT 2', signal: { metric: 'csat', score: 2 }, is: [-0.5, 0.8, true] },
    { what: 'CSAT 1', signal: { metric: 'csat', score: 1 }, is: [-1, 0.8, true] },
    { what: 'CES 7', signal: { metric: 'ces', score: 7 }, is: [1, 0, false] },
    { what: 'CES 4', signal: { metric: 'ces', score: 4 }, is: [0, 0, false] },
    { what: 'CES 3', signal: { metric: 'ces', score: 3 }, is: [-1 / 3, 0.4, true] },
    { what: 'CES 2', signal: { metric: 'ces', score: 2 }, is: [-2 / 3, 0.6, true] },
    { what: 'CES 1', signal: { metric: 'ces', score: 1 }, is: [-1, 0.6, true] },
    { what: '3 stars', signal: { metric: 'stars', score: 3 }, is: [0, 0, false] },
    { what: '2 stars', signal: { metric: 'stars', score: 2 }, is: [-0.5, 0.8, true] },
    { what: 'an employee at 0', signal: { metric: 'enps', score: 0 }, is: [-1, 0, false] },
    { what: 'a defect', signal: { eventSeverity: 0.8 }, is: [-0.8, 0.8, true] },
    { what: 'an event at the threshold', signal: { eventSeverity: 0.3 }, is: [-0.3, 0.3, true] },
    { what: 'an event under the threshold', signal: { eventSeverity: 0.29 }, is: [-0.29, 0.29, false] },
    { what: 'a purchase', signal: { eventSeverity: -0.3 }, is: [0.3, 0, false] },
    { what: 'a neutral return', signal: { eventSeverity: 0 }, is: [0, 0, false] },
    { what: 'a bad text', signal: { pNegative: 0.71, sentiment: -0.6 }, is: [-0.6, 0.4, true] },
    { what: 'a text at the threshold', signal: { pNegative: 0.7, sentiment: -0.5 }, is: [-0.5, 0, false] },
    { what: 'a score without its number', signal: { metric: 'nps', sentiment: 0.9 }, is: [0.9, 0, false] },
    { what: 'nothing at all', signal: {}, is: [0, 0, false] },
    {
      what: 'good score, bad words',
      signal: { metric: 'nps', score: 9, pNegative: 0.99 },
      is: [0.8, 0, false],
    },
    { what: 'calm event, bad words', signal: { eventSeverity: 0, pNegative: 0.99 }, is: [0, 0, false] },
  ])('reads $what as $is', ({ signal, is: [experience, severity, negative] }) => {
    const found = experienceOf({ ...nothing, ...signal }, defaultExperiencePolicy)
    expect(found.experience).toBeCloseTo(experience, 12)
    expect(found.severity).toBeCloseTo(severity, 12)
    expect(found.negative).toBe(negative)
  })

  it('follows the thresholds of the organization', () => {
    const strict = { ...defaultExperiencePolicy, nps: 7, textNegative: 0.5 }
    expect(experienceOf({ ...nothing, metric: 'nps', score: 7 }, strict)).toMatchObject({ negative: true })
    expect(experienceOf({ ...nothing, pNegative: 0.6 }, strict)).toMatchObject({ severity: 0.4 })
  })
})

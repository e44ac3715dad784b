import { describe, expect, it } from 'vitest'

import { decodeDigestLink, digestChoiceOf, digestsAfter, encodeDigestLink } from './index.ts'
import type { DigestChoice, DigestLink } from './index.ts'

const link: DigestLink = {
  organizationId: 'org_shop',
  managerId: 'mgr_marta',
  language: 'es',
  expiresAt: new Date('2026-06-01T00:00:00Z'),
}

describe('the link to stop digests', () => {
  it('says what was written', () => {
    expect(decodeDigestLink(encodeDigestLink(link))).toEqual(link)
  })

  it.each(['', 'org.mgr.es', 'org.mgr.fr.abc', 'org.mgr.es.ABC', 'org.cas.mgr.es.abc', 'a b.c.es.1'])(
    'is not %j',
    (text) => {
      expect(decodeDigestLink(text)).toBeNull()
    },
  )
})

describe('what is chosen', () => {
  it.each([
    { told: 'daily', is: 'daily' },
    { told: 'resume', is: 'resume' },
    { told: 'everything', is: 'both' },
    { told: undefined, is: 'both' },
  ])('of $told is $is', ({ told, is }) => {
    expect(digestChoiceOf(told)).toBe(is)
  })

  it.each<{ choice: DigestChoice; before: [boolean, boolean]; after: [boolean, boolean] }>([
    { choice: 'daily', before: [true, true], after: [false, true] },
    { choice: 'weekly', before: [true, true], after: [true, false] },
    { choice: 'both', before: [true, true], after: [false, false] },
    { choice: 'daily', before: [true, false], after: [false, false] },
    { choice: 'weekly', before: [false, true], after: [false, false] },
    { choice: 'resume', before: [false, false], after: [true, true] },
  ])('$choice leaves $after of $before', ({ choice, before, after }) => {
    const [dailyDigest, weeklyDigest] = before
    expect(Object.values(digestsAfter({ dailyDigest, weeklyDigest }, choice))).toEqual(after)
  })
})

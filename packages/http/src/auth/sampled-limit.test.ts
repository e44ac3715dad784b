import { describe, expect, it } from 'vitest'

import { sampledLimit } from './sampled-limit.ts'

describe('sampledLimit', () => {
  it('asks at the first use of each key and then at every third, and passes on what it hears', async () => {
    const asked: string[] = []
    const limit = sampledLimit((key) => Promise.resolve(asked.push(key) < 3), 3)
    const answers = []
    for (const key of ['a', 'a', 'b', 'a', 'a', 'a']) answers.push(await limit(key))
    expect(asked).toEqual(['a', 'b', 'a'])
    expect(answers).toEqual([true, true, true, true, false, true])
  })
})

import { describe, expect, it } from 'vitest'

import { replayMemory } from './replay.ts'

describe('replayMemory', () => {
  it.each([
    { when: 'nothing was replayed', notes: [], at: 0, isReplaying: false },
    { when: 'something was replayed just now', notes: [1_000], at: 1_000, isReplaying: true },
    { when: 'two minutes are almost over', notes: [1_000], at: 120_999, isReplaying: true },
    { when: 'two minutes are over', notes: [1_000], at: 121_000, isReplaying: false },
    { when: 'the story went on', notes: [1_000, 100_000], at: 121_000, isReplaying: true },
  ])('says $isReplaying when $when', ({ notes, at, isReplaying }) => {
    const memory = replayMemory()
    for (const note of notes) memory.note(note)
    expect(memory.isReplaying(at)).toBe(isReplaying)
  })
})

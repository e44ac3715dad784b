const QUIET_MS = 120_000

/**
 * Remembers when a story was last told with its own dates. For two minutes from then the sweep of the real minute
 * rests: it would run far ahead of the story.
 */
export function replayMemory() {
  let lastAt = Number.NEGATIVE_INFINITY
  return {
    note: (now: number): void => {
      lastAt = now
    },
    isReplaying: (now: number): boolean => now - lastAt < QUIET_MS,
  }
}

export type ReplayMemory = ReturnType<typeof replayMemory>

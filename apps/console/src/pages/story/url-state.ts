import type { Channel } from '@vigia/contracts/vocabulary'
import { channelSchema } from '@vigia/contracts/vocabulary'

import type { StorySearch } from '../url-state.ts'
import { parseStory } from '../url-state.ts'

/** What of a story is shown; lives in the address. */
export interface StoryView extends StorySearch {
  channel?: Channel
}

export function parseStoryView(raw: Record<string, unknown>): StoryView {
  const channel = channelSchema.options.find((known) => known === raw['channel'])
  return { ...parseStory(raw), ...(channel ? { channel } : {}) }
}

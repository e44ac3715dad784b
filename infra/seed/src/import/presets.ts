/** Mappings of files that many people have; each is what `--map` would say. */
export const presets = {
  'airline-tweets': [
    'channel=const:social',
    'metric=const:csat',
    'score=sentiment{negative:1,neutral:3,positive:5}',
    'customer.id=user',
    'customer.traits.segment=airline',
    'touchpoint=negative_reason|general',
    'comment=text',
    'language=const:en',
    'occurredAt=created_at',
  ],
  'telecom-nps': [
    'channel=const:email',
    'metric=const:nps',
    'score=nps',
    'touchpoint=journey_stage',
    'comment=comment',
    'language=const:en',
    'occurredAt=responded_at',
  ],
} as const satisfies Record<string, readonly string[]>

export type PresetName = keyof typeof presets

export const isPreset = (name: string): name is PresetName => Object.hasOwn(presets, name)

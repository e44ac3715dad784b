/** Mappings of files that many people have; each is what `--map` would say. */
export const presets = {
  // The survey response export of Delighted: a column for each property follows these.
  delighted: [
    'channel=Channel{Email:email,SMS:sms,Web:web,Link:web,Kiosk:kiosk}|email',
    'metric=const:nps',
    'score=Score',
    'id=Survey Response ID',
    'customer.email=Email',
    'customer.traits.name=Name',
    'touchpoint=const:delighted',
    'comment=Comment',
    'occurredAt=Created at',
  ],
  // The responses of Typeform as CSV: question texts are columns; say which is the score by --map.
  typeform: ['channel=const:web', 'id=Token', 'touchpoint=const:typeform', 'occurredAt=Submit Date (UTC)'],
  // The responses of Formbricks as CSV: question texts are columns; say which is the score by --map.
  formbricks: [
    'channel=const:web',
    'id=Response ID',
    'customer.id=User ID',
    'touchpoint=const:formbricks',
    'occurredAt=Timestamp',
  ],
  // SurveyMonkey's "all individual responses": a second header row holds the kinds of answer, and is left out.
  surveymonkey: [
    'channel=const:web',
    'id=Respondent ID',
    'customer.email=Email Address',
    'touchpoint=const:surveymonkey',
    'occurredAt=End Date',
  ],
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

/** Something of an organization that pages are about. */
export interface Things {
  customer: string
  case: string
  touchpoint: string
  survey: string
  rule: string
  import: string
}

/** Every page of the console by a name, for tests that have to see all of them and for pictures. */
export const placesOf = (things: Things) =>
  ({
    overview: '/',
    report: '/report',
    cases: '/cases',
    case: `/cases/${things.case}`,
    risks: '/risks',
    customers: '/customers',
    story: `/customers/${things.customer}`,
    journey: '/journey',
    touchpoint: `/journey/${encodeURIComponent(things.touchpoint)}`,
    themes: '/themes',
    words: '/themes/words',
    emotions: '/themes/emotions',
    comments: '/comments',
    drivers: '/drivers',
    model: '/model',
    surveys: '/surveys',
    survey: `/surveys/${things.survey}`,
    'survey-share': `/surveys/${things.survey}?tab=share`,
    'survey-results': `/surveys/${things.survey}?tab=results`,
    'survey-versions': `/surveys/${things.survey}?tab=versions`,
    'survey-policy': '/surveys/policy',
    connect: '/connect',
    keys: '/connect/keys',
    snippets: '/connect/snippets',
    tools: '/connect/tools',
    imports: '/connect/imports',
    import: `/connect/imports/${things.import}`,
    teams: '/connect/teams',
    rules: '/alerts/rules',
    'new-rule': '/alerts/rules/new',
    rule: `/alerts/rules/${things.rule}`,
    destinations: '/alerts/destinations',
    deliveries: '/alerts/deliveries',
    budget: '/alerts/budget',
    digests: '/alerts/digests',
    organization: '/settings/organization',
    people: '/settings/people',
    'follow-up': '/settings/follow-up',
    assignment: '/settings/follow-up?part=assignment',
    hours: '/settings/follow-up?part=hours',
    playbook: '/settings/follow-up?part=playbook',
    privacy: '/settings/privacy',
    usage: '/settings/usage',
    audit: '/settings/audit',
    account: '/settings/account',
  }) as const

export type Place = keyof ReturnType<typeof placesOf>

import { parseArgs } from 'node:util'

/** What `--only` can choose from, in the order in which it is done. */
export const phases = ['build', 'migrate', 'deploy', 'keys', 'smoke'] as const

export type Phase = (typeof phases)[number]

export interface OrganizationOptions {
  name: string | null
  timeZone: string
  region: 'us' | 'latam'
  currency: string
  /** Where the publishable key may be used; empty for anywhere. */
  origins: string[]
  /** Who owns it: their address, in lower case. */
  owner: string | null
}

export interface Options {
  help: boolean
  dryRun: boolean
  yes: boolean
  only: readonly Phase[]
  account: string | null
  domain: string | null
  origin: string | null
  location: string | null
  jurisdiction: string | null
  newKeys: boolean
  organization: OrganizationOptions
}

const spec = {
  help: { type: 'boolean', short: 'h', default: false },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', short: 'y', default: false },
  only: { type: 'string', multiple: true },
  account: { type: 'string' },
  domain: { type: 'string' },
  origin: { type: 'string' },
  location: { type: 'string' },
  jurisdiction: { type: 'string' },
  'new-keys': { type: 'boolean', default: false },
  organization: { type: 'string' },
  owner: { type: 'string' },
  'time-zone': { type: 'string', default: 'UTC' },
  region: { type: 'string', default: 'us' },
  currency: { type: 'string', default: 'EUR' },
  'allowed-origin': { type: 'string', multiple: true },
} as const

type Test = (value: string) => boolean

const oneOf =
  (...known: readonly string[]): Test =>
  (value) =>
    known.includes(value)

const isTimeZone: Test = (value) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format(0) !== ''
  } catch {
    return false
  }
}

const isOrigin: Test = (value) => URL.canParse(value) && new URL(value).origin === value

/** Text that a person reads: no control characters, which no shop's name has. */
const isName: Test = (value) => value.trim() !== '' && value.length <= 200 && !/\p{Cc}/u.test(value)

const rules: Record<string, { test: Test; say: string }> = {
  account: { test: (value) => /^[0-9a-f]{32}$/.test(value), say: 'the 32 hexadecimal digits of an account' },
  domain: {
    test: (value) => /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(value),
    say: 'a host name, as cx.example.com',
  },
  origin: { test: isOrigin, say: 'an origin, as https://cx.example.com' },
  location: {
    test: oneOf('weur', 'eeur', 'apac', 'oc', 'wnam', 'enam'),
    say: 'weur, eeur, apac, oc, wnam or enam',
  },
  jurisdiction: { test: oneOf('eu', 'fedramp', 'us'), say: 'eu, us or fedramp' },
  organization: { test: isName, say: 'a name of 1 to 200 characters' },
  owner: { test: (value) => /^[^\s@'"]+@[^\s@'"]+\.[^\s@'"]+$/.test(value), say: 'an e-mail address' },
  'time-zone': { test: isTimeZone, say: 'a time zone, as Europe/Madrid' },
  region: { test: oneOf('us', 'latam'), say: 'us or latam' },
  currency: { test: (value) => /^[A-Z]{3}$/.test(value), say: 'three capital letters, as EUR' },
  'allowed-origin': { test: isOrigin, say: 'an origin, as https://shop.example.com' },
  only: { test: oneOf(...phases), say: `among ${phases.join(', ')}` },
}

function check(name: string, values: readonly string[]): void {
  const rule = rules[name]
  const wrong = values.find((value) => rule && !rule.test(value))
  if (rule && wrong !== undefined) throw new Error(`--${name} is "${wrong}"; it has to be ${rule.say}`)
}

/** What the command line asks for. @throws Error that says what to mend. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: spec, strict: true, allowPositionals: false })
  const only = (values.only ?? []).flatMap((list) => list.split(',')).map((name) => name.trim())
  for (const [name, value] of Object.entries({ ...values, only })) {
    check(
      name,
      [value].flat().filter((each): each is string => typeof each === 'string'),
    )
  }
  if (values.location !== undefined && values.jurisdiction !== undefined) {
    throw new Error('Give --location or --jurisdiction: a jurisdiction decides the location by itself')
  }
  return {
    help: values.help,
    dryRun: values['dry-run'],
    yes: values.yes,
    only: only.length > 0 ? phases.filter((phase) => only.includes(phase)) : phases,
    account: values.account ?? null,
    domain: values.domain ?? null,
    origin: values.origin ?? null,
    location: values.location ?? null,
    jurisdiction: values.jurisdiction ?? null,
    newKeys: values['new-keys'],
    organization: {
      name: values.organization?.trim() ?? null,
      timeZone: values['time-zone'],
      region: values.region === 'latam' ? 'latam' : 'us',
      currency: values.currency,
      origins: values['allowed-origin'] ?? [],
      owner: values.owner?.toLowerCase() ?? null,
    },
  }
}

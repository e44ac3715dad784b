import { stripVTControlCharacters } from 'node:util'

import { commandLine, type Command } from '../plan/command.ts'
import type { Outcome } from './tools.ts'

interface Hint {
  sign: RegExp
  advice: string
}

export const PERMISSIONS = `Account: Workers Scripts: Edit, D1: Edit, Account Settings: Read; User: User Details: Read,
  Memberships: Read; and for --domain Zone: Workers Routes: Edit, Zone: Read`

export const LOGIN = `Log in with either of:
  npx wrangler login
  CLOUDFLARE_API_TOKEN=<token>, made at https://dash.cloudflare.com/profile/api-tokens with the permissions
  ${PERMISSIONS}`

/** What people meet on the way, and how it is mended. */
const hints: readonly Hint[] = [
  {
    sign: /workers\.dev subdomain|workers\/onboarding/i,
    advice:
      'Choose your workers.dev subdomain once, under Workers & Pages at https://dash.cloudflare.com, then run this again.',
  },
  {
    sign: /code: 10000|code: 9109|Authentication error|not authorized/i,
    advice: `The login may not do this. ${LOGIN}`,
  },
  {
    sign: /code: 7406|maximum number of databases|database limit/i,
    advice: 'The account has no room for one more D1 database: delete one, or change to the Paid plan.',
  },
  {
    sign: /code: 10072|cron triggers/i,
    advice: 'The Free plan has 5 cron triggers in all; Vigía needs 2 of them.',
  },
  {
    sign: /fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/,
    advice:
      'Cloudflare could not be reached from here: look at the network or the proxy, then run this again.',
  },
]

const LAST_LINES = 20

/** An error that tells which command failed, what it said and what to do. */
export function failureOf(command: Command, { code, stdout, stderr }: Outcome): Error {
  const said = stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-LAST_LINES)
    .join('\n')
  const hint = hints.find(({ sign }) => sign.test(said))
  const advice = hint ? `\n\n${hint.advice}` : ''
  return new Error(`This failed (${code}): ${commandLine(command)}\n\n${said}${advice}`)
}

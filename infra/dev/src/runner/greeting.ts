import { demo, demoPeople } from '../demo.ts'
import type { Settings } from './settings.ts'

/** What a person wants to know once everything runs. */
export function greeting({ port }: Pick<Settings, 'port'>): string {
  const url = `http://localhost:${port}`
  return `
  Vigía is up.

    Console    ${url}
    API        ${url}/v1
    API docs   ${url}/docs

    Organization     ${demo.name} (${demo.id})
    People           ${demoPeople.map(({ email, role }) => `${email} (${role})`).join('\n                     ')}
    Secret key       ${demo.secretKey}
    Publishable key  ${demo.publishableKey}

  Send a first signal:

    curl ${url}/v1/feedback -H 'Authorization: Bearer ${demo.secretKey}' -H 'Content-Type: application/json' \\
      -d '{"customer":{"email":"ana@example.com"},"touchpoint":"checkout","metric":"nps","score":3,"comment":"Tardó mucho"}'

  Ctrl-C stops everything.
`
}

import { sendMail } from '@vigia/http/mail'

import type { Courier } from './deliver/deliver.ts'
import type { Outgoing } from './deliver/request.ts'
import { resolveBy } from './deliver/resolver.ts'
import { send, within, type Attempt, type Network } from './deliver/send.ts'
import type { Bindings } from './env.ts'

const MAIL_TIMEOUT_MS = 20_000

const networkOf = ({ VIGIA_LOCAL, DNS_RESOLVER_URL, DNS_FAIL_OPEN }: Bindings): Network => ({
  fetch: (url, init) => fetch(url, init),
  allowLoopback: VIGIA_LOCAL === '1',
  resolve: DNS_RESOLVER_URL ? resolveBy(DNS_RESOLVER_URL, (url, init) => fetch(url, init)) : null,
  failOpen: DNS_FAIL_OPEN === '1',
})

/** One mail, by the organization's provider or the installation's binding. What a provider answered is kept. */
async function sendLetter(
  { letter, provider }: NonNullable<Outgoing['mail']>,
  { EMAIL, VIGIA_MAIL_FROM, VIGIA_LOCAL }: Bindings,
  network: Network,
): Promise<Attempt> {
  const started = performance.now()
  const from = VIGIA_MAIL_FROM ?? (VIGIA_LOCAL === '1' ? 'alerts@vigia.example' : undefined)
  let posted: Attempt | undefined
  const post = async (url: string, headers: Record<string, string>, body: string) => {
    posted = await send({ url, headers: { ...headers, 'content-type': 'application/json' }, body }, network)
    return posted.answer
  }
  const answer = await within(sendMail({ EMAIL, from }, provider, post, letter), MAIL_TIMEOUT_MS)
  if (posted) return posted
  const latencyMs = Math.round(performance.now() - started)
  if (answer === 'refused') return { answer, latencyMs, why: 'refused: no way to send mail is set up' }
  return { answer: answer ?? 'timeout', latencyMs }
}

/** The real outside world of deliveries. Loopback addresses may be called in local development alone. */
export function courierFor(env: Bindings): Courier {
  const network = networkOf(env)
  return {
    send: (outgoing) => (outgoing.mail ? sendLetter(outgoing.mail, env, network) : send(outgoing, network)),
    clock: () => new Date(),
    random: Math.random,
    consoleUrl: env.CONSOLE_URL,
  }
}

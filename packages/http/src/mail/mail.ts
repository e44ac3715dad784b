import type { DeliveryAnswer } from '@vigia/domain/delivery'

/** One mail to one person. */
export interface Mail {
  /** The same for every attempt at this mail: whoever gets it twice can tell. */
  key: string
  to: string
  /** The sender's name, where a provider's settings have none of their own. */
  fromName: string
  subject: string
  html: string
  text: string
  headers?: Record<string, string> | undefined
}

/** What of the platform's `send_email` binding is used. */
export interface MailBinding {
  send(message: {
    from: { name: string; email: string }
    to: string
    subject: string
    html: string
    text: string
    headers: Record<string, string>
  }): Promise<unknown>
}

/** The installation's own mail: its address is one for all organizations. */
export interface MailInstallation {
  EMAIL?: MailBinding | undefined
  from?: string | undefined
}

/** A provider that takes mail as JSON with a bearer token, in the form of Resend. */
export interface MailProvider {
  url: string
  token?: string | undefined
  from: string
  name?: string | undefined
}

/** Posts a body of JSON. */
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<DeliveryAnswer>

export type Mailer = (mail: Mail) => Promise<DeliveryAnswer>

const codeOf = (err: unknown): string =>
  typeof err === 'object' && err !== null && 'code' in err ? String(err.code) : ''

/** Errors of the binding that name what is wrong with the message or the account, so that trying again helps nobody. */
const isFinal = (code: string): boolean =>
  code.startsWith('E_') && !/RATE|LIMIT|INTERNAL|DELIVERY_FAILED/.test(code)

const headersOf = ({ key, headers }: Mail): Record<string, string> => ({
  ...headers,
  'X-Entity-Ref-ID': key,
})

const byBinding =
  (binding: MailBinding, from: string): Mailer =>
  async (mail) => {
    const { to, subject, html, text, fromName } = mail
    try {
      const sender = { name: fromName, email: from }
      await binding.send({ from: sender, to, subject, html, text, headers: headersOf(mail) })
      return 200
    } catch (err) {
      return isFinal(codeOf(err)) ? 400 : 'network'
    }
  }

const byProvider =
  ({ url, token = '', from, name }: MailProvider, post: Post): Mailer =>
  (mail) => {
    const { key, to, subject, html, text, fromName } = mail
    const sender = `"${(name ?? fromName).replaceAll(/["\\\r\n]/g, '')}" <${from}>`
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
    const body = { from: sender, to: [to], subject, html, text, headers: headersOf(mail) }
    return post(url, headers, JSON.stringify(body))
  }

/** How mail leaves: by the organization's provider, else by the installation's own binding; null where neither is set up. */
export function mailerFor(
  { EMAIL, from }: MailInstallation,
  provider: MailProvider | null,
  post: Post,
): Mailer | null {
  if (provider) return byProvider(provider, post)
  return EMAIL && from !== undefined && from !== '' ? byBinding(EMAIL, from) : null
}

/** Sends one mail; `refused` where no way to send is set up. A final fault of the mail answers 400, a passing one `network`. */
export function sendMail(
  installation: MailInstallation,
  provider: MailProvider | null,
  post: Post,
  mail: Mail,
): Promise<DeliveryAnswer> {
  return mailerFor(installation, provider, post)?.(mail) ?? Promise.resolve('refused')
}

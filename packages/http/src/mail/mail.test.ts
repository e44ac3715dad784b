import { describe, expect, it } from 'vitest'

import { sendMail, type Mail, type MailBinding, type Post } from './index.ts'

const mail: Mail = {
  key: 'dlv_1',
  to: 'marta@shop.example',
  fromName: 'Bicis "Sur"',
  subject: 'Ana podría irse',
  html: '<p>Ana</p>',
  text: 'Ana',
}
const provider = { url: 'https://mail.example/emails', token: 'secret', from: 'alerts@shop.example' }

const never: Post = () => Promise.reject(new Error('nothing is to be posted'))

function recording() {
  const posted: unknown[][] = []
  const post: Post = (url, headers, body) => {
    posted.push([url, headers, JSON.parse(body)])
    return Promise.resolve(202)
  }
  return { posted, post }
}

const binding = (send: MailBinding['send']) => ({ EMAIL: { send }, from: 'vigia@installation.example' })

describe('sendMail', () => {
  it('leaves by the installation’s binding, under the shop’s name', async () => {
    const sent: unknown[] = []
    const keep: MailBinding['send'] = (message) => Promise.resolve(sent.push(message))
    expect(await sendMail(binding(keep), null, never, mail)).toBe(200)
    expect(sent).toEqual([
      {
        from: { name: 'Bicis "Sur"', email: 'vigia@installation.example' },
        to: 'marta@shop.example',
        subject: 'Ana podría irse',
        html: '<p>Ana</p>',
        text: 'Ana',
        headers: { 'X-Entity-Ref-ID': 'dlv_1' },
      },
    ])
  })

  it('leaves by the organization’s provider before the binding, its name without what would break out of quotes', async () => {
    const { posted, post } = recording()
    const fail: MailBinding['send'] = () => Promise.reject(new Error('not this way'))
    const headers = { 'Auto-Submitted': 'auto-generated' }
    expect(await sendMail(binding(fail), provider, post, { ...mail, headers })).toBe(202)
    expect(posted).toEqual([
      [
        'https://mail.example/emails',
        { authorization: 'Bearer secret', 'idempotency-key': 'dlv_1' },
        {
          from: '"Bicis Sur" <alerts@shop.example>',
          to: ['marta@shop.example'],
          subject: 'Ana podría irse',
          html: '<p>Ana</p>',
          text: 'Ana',
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': 'dlv_1' },
        },
      ],
    ])
  })

  it('prefers the name that the provider’s settings give', async () => {
    const { posted, post } = recording()
    await sendMail({}, { ...provider, name: 'Bicis\r\nBcc: x' }, post, mail)
    expect(posted[0]?.[2]).toMatchObject({ from: '"BicisBcc: x" <alerts@shop.example>' })
  })

  it.each([
    { what: 'an address that is not allowed', code: 'E_SENDER_NOT_VERIFIED', answer: 400 },
    { what: 'too many at once', code: 'E_RATE_LIMIT_EXCEEDED', answer: 'network' },
    { what: 'a fault inside', code: 'E_INTERNAL_SERVER_ERROR', answer: 'network' },
    { what: 'a failure without a code', code: undefined, answer: 'network' },
  ])('answers $answer to $what', async ({ code, answer }) => {
    const fail: MailBinding['send'] = () => Promise.reject(Object.assign(new Error('no'), { code }))
    expect(await sendMail(binding(fail), null, never, mail)).toBe(answer)
  })

  it.each([
    { when: 'nothing is set up', installation: {} },
    {
      when: 'no address is set for the binding',
      installation: { EMAIL: { send: () => Promise.reject(new Error('no')) } },
    },
  ])('refuses when $when', async ({ installation }) => {
    expect(await sendMail(installation, null, never, mail)).toBe('refused')
  })
})

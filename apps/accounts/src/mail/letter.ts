import { sendMail, type Mail } from '@vigia/http/mail'

import type { Bindings } from '../env.ts'

/** What a letter says: a line, a button that leads somewhere, and small print. */
export interface Letter {
  to: string
  subject: string
  lead: string
  button: string
  url: string
  note: string
}

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (char) => `&#${String(char.codePointAt(0))};`)

const htmlOf = ({ lead, button, url, note }: Letter): string => `<!doctype html><meta charset="utf-8">
<body style="margin:0;padding:32px 16px;background:#f6f5f2;font:16px/1.5 system-ui,sans-serif;color:#1b1d22">
<div style="max-width:480px;margin:auto;padding:32px;background:#fff;border-radius:12px">
<p style="margin:0 0 24px">${escape(lead)}</p>
<p style="margin:0 0 24px"><a href="${escape(url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#0b6e4f;color:#fff;font-weight:600;text-decoration:none">${escape(button)}</a></p>
<p style="margin:0;font-size:14px;color:#5c616b">${escape(note)}</p></div></body>`

/** A name in a subject must not end the head of the mail. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 200)

const refused = () => Promise.resolve('refused' as const)

/** Sends a letter by the installation's own mail; whether it left. */
export async function sendLetter(env: Bindings, key: string, letter: Letter): Promise<boolean> {
  const { to, lead, button, url, note } = letter
  const text = `${lead}\n\n${button}: ${url}\n\n${note}\n`
  const mail: Mail = {
    key,
    to,
    fromName: 'Vigía',
    subject: oneLine(letter.subject),
    html: htmlOf(letter),
    text,
  }
  const from = env.VIGIA_MAIL_FROM ?? (env.VIGIA_LOCAL === '1' ? 'accounts@vigia.example' : undefined)
  return (await sendMail({ EMAIL: env.EMAIL, from }, null, refused, mail)) === 200
}

import { mailtoOf } from '@vigia/domain/delivery'

export interface Recipient {
  email: string
  /** The organization's own id of the customer. */
  id?: string
}

export interface Pasted {
  recipients: Recipient[]
  /** Lines that are no e-mail, as they were typed. */
  invalid: string[]
  twice: number
}

export const MOST_RECIPIENTS = 500

/** What somebody pasted: one a line, an id behind a comma, a semicolon or a tab. */
export function readPasted(text: string): Pasted {
  const found = new Map<string, Recipient>()
  const invalid: string[] = []
  let twice = 0
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const [first = '', ...rest] = line.split(/[,;\t]/).map((part) => part.trim().replaceAll(/^"|"$/g, ''))
    const email = first.toLowerCase()
    const id = rest.find((part) => part !== '')?.slice(0, 200)
    if (mailtoOf(email) === null) invalid.push(line.trim().slice(0, 80))
    else if (found.has(email)) twice += 1
    else found.set(email, id === undefined ? { email } : { email, id })
  }
  return { recipients: [...found.values()], invalid, twice }
}

import { ask } from './requests.ts'

export interface DevPerson {
  name: string
  email: string
  role: string
}

const isPerson = (value: unknown): value is DevPerson =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'email' in value &&
  typeof value.email === 'string' &&
  'role' in value &&
  typeof value.role === 'string'

/** The people of the local demo. In production nobody answers: a 404, a page or no network all mean "none". */
export async function findDevPeople(send: typeof fetch): Promise<DevPerson[]> {
  try {
    const response = await send('/__dev/session', { headers: { accept: 'application/json' } })
    if (!response.ok) return []
    const body: unknown = await response.json()
    const people = typeof body === 'object' && body !== null && 'people' in body ? body.people : null
    return Array.isArray(people) ? people.filter(isPerson) : []
  } catch {
    return []
  }
}

export const signInForDevelopment = (email: string) => ask('POST', '/__dev/sign-in', { email })

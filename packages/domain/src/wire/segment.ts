import { foreignAt, foreignCustomer, lineAt, momentAt } from '../foreign/index.ts'
import { trackedItem } from './track.ts'
import { flat, given, type Translated, type WireCustomer } from './translated.ts'

const channelOf = (message: unknown): string => {
  if (foreignAt(message, 'context', 'page') !== undefined) return 'web'
  const isApp = ['device', 'app', 'screen'].some((part) => foreignAt(message, 'context', part) !== undefined)
  return isApp ? 'app' : 'api'
}

/** Who a message is about: `userId` is the caller's own id, the traits may tell e-mail and phone. */
function customerOf(message: unknown): WireCustomer | undefined {
  const traits = foreignAt(message, 'traits') ?? foreignAt(message, 'context', 'traits')
  const known = foreignCustomer({
    id: lineAt(message, 'userId'),
    email: lineAt(traits, 'email'),
    phone: lineAt(traits, 'phone'),
    anonymousId: lineAt(message, 'anonymousId'),
  })
  if (!known) return undefined
  const facts = lineAt(message, 'type') === 'group' ? undefined : flat(traits)
  const { email: _, phone: __, ...others } = facts ?? {}
  return Object.keys(others).length > 0 ? { ...known, traits: others } : known
}

const groupOf = (message: unknown, customer: WireCustomer): WireCustomer => {
  const group = lineAt(message, 'groupId')
  const name = lineAt(message, 'traits', 'name')
  const traits = given({ group, groupName: name }) as Record<string, string>
  return Object.keys(traits).length > 0 ? { ...customer, traits } : customer
}

/** A message of Segment's HTTP tracking API, as RudderStack speaks it as well. */
export function fromSegment(message: unknown): Translated {
  const type = lineAt(message, 'type')
  const at = momentAt(message, 'timestamp') ?? momentAt(message, 'originalTimestamp')
  const id = lineAt(message, 'messageId')?.slice(0, 180)
  const customer = customerOf(message)
  if (type === 'alias') {
    const previous = lineAt(message, 'previousId')
    if (!previous || !customer) return { is: 'nothing', why: 'An alias needs previousId and userId' }
    return { is: 'alias', previous, customer, at }
  }
  if (type === 'track') {
    const event = lineAt(message, 'event')
    if (!event) return { is: 'nothing', why: 'A track needs its event' }
    const properties = foreignAt(message, 'properties')
    const item = trackedItem({ event, properties, customer, channel: channelOf(message), at })
    return { is: 'signal', key: id && `segment:${id}`, item }
  }
  if (type === 'identify' || type === 'group' || type === 'page' || type === 'screen') {
    if (!customer) return { is: 'nothing', why: `A ${type} needs userId or anonymousId` }
    return { is: 'person', customer: type === 'group' ? groupOf(message, customer) : customer, at }
  }
  return { is: 'nothing', why: `There is no message of type "${type ?? ''}"` }
}

import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { openConsole, until } from './sockets.ts'

const publish = (organizationId: string, topics: string[], ids: string[] = []) =>
  exports.Publisher.publish(organizationId, { topics, ids })

const sleep = (organizationId: string) =>
  evictDurableObject(env.FEED.get(env.FEED.idFromName(organizationId)))

let shops = 0
/** An organization of its own for each test, so that none hears of another's. */
const newShop = async () => {
  shops += 1
  const { organizationId, secret } = await seedOrganization(env, `shop${shops}`)
  return { id: organizationId, key: secret }
}

beforeAll(async () => {
  await seedOrganization(env, 'other')
})

describe('news', () => {
  it('reach every console of the organization, and none of another', async () => {
    const shop = await newShop()
    const [one, two, other] = [
      await openConsole(shop.key),
      await openConsole(shop.key),
      await openConsole('vg_sk_other'),
    ]
    await publish(shop.id, ['cases', 'risks'], ['cas_1'])
    await until(() => one.ofType('news').length > 0 && two.ofType('news').length > 0)
    const news = { type: 'news', topics: ['risks', 'cases'], ids: ['cas_1'] }
    expect(one.ofType('news')).toEqual([news])
    expect(two.ofType('news')).toEqual([news])
    expect(other.ofType('news')).toEqual([])
  })

  it('that come in a burst are told in few messages, and none of them is lost', async () => {
    const shop = await newShop()
    const console = await openConsole(shop.key)
    const ids = Array.from({ length: 20 }, (_, i) => `cas_${i}`)
    await Promise.all(ids.map((id) => publish(shop.id, ['cases'], [id])))
    const heard = () => new Set(console.ofType('news').flatMap((news) => news.ids))
    await until(() => heard().size === ids.length)
    expect([...heard()].toSorted()).toEqual(ids.toSorted())
    expect(console.ofType('news').length).toBeLessThanOrEqual(4)
  })

  it('that are of no topic that we know tell nobody', async () => {
    const shop = await newShop()
    const console = await openConsole(shop.key)
    await publish(shop.id, ['secrets'], ['cas_1'])
    await publish(shop.id, ['cases'], ['cas_2'])
    await until(() => console.ofType('news').length > 0)
    expect(console.ofType('news')).toEqual([{ type: 'news', topics: ['cases'], ids: ['cas_2'] }])
  })

  it('reach a console whose feed slept meanwhile, and cost the database nothing', async () => {
    const shop = await newShop()
    const console = await openConsole(shop.key)
    console.look('cas_1', 'Marta')
    await until(() => console.ofType('presence').length > 1)
    await sleep(shop.id)
    await publish(shop.id, ['signals'])
    await until(() => console.ofType('news').length > 0)
    expect(console.ofType('news')).toEqual([{ type: 'news', topics: ['signals'], ids: [] }])
    expect(console.closed).toEqual([])
  })

  it('do not trouble anybody where nobody listens', async () => {
    const shop = await newShop()
    await expect(publish(shop.id, ['cases'])).resolves.toBeUndefined()
  })
})

describe('a socket', () => {
  it('is greeted, answered a ping without waking the feed, and told who it is', async () => {
    const shop = await newShop()
    const console = await openConsole(shop.key)
    await sleep(shop.id)
    console.socket.send('ping')
    await until(() => console.raw.length > 0)
    expect(console.raw).toEqual(['pong'])
    expect(console.ofType('hello')).toHaveLength(1)
    expect(console.response.headers.get('sec-websocket-protocol')).toBe('vigia.live.1')
  })

  it.each([
    { what: 'no JSON', text: 'look at me' },
    { what: 'too long', text: JSON.stringify({ type: 'look', caseId: null, name: 'x'.repeat(500) }) },
    { what: 'of no known type', text: JSON.stringify({ type: 'shout', caseId: 'cas_1' }) },
    { what: 'about no case', text: JSON.stringify({ type: 'look', caseId: 'cus_1', name: 'Ana' }) },
  ])('whose words are $what is not listened to, and stays', async ({ text }) => {
    const shop = await newShop()
    const console = await openConsole(shop.key)
    console.socket.send(text)
    await publish(shop.id, ['cases'])
    await until(() => console.ofType('news').length > 0)
    expect(console.ofType('presence')).toEqual([{ type: 'presence', people: [] }])
    expect(console.closed).toEqual([])
  })
})

describe('a socket that was open for too long', () => {
  it('is closed at the next news, so that it proves again who it is', async () => {
    const shop = await newShop()
    const [old, young] = [await openConsole(shop.key), await openConsole(shop.key)]
    await runInDurableObject(env.FEED.get(env.FEED.idFromName(shop.id)), (_, state) => {
      const [first] = state.getWebSockets().toReversed()
      const attachment = first?.deserializeAttachment() as object
      first?.serializeAttachment({ ...attachment, since: Date.now() - 15 * 60_000 - 1 })
    })
    await publish(shop.id, ['cases'])
    const closed = () => [...old.closed, ...young.closed]
    await until(() => closed().length > 0)
    expect(closed()).toEqual([4001])
    expect(old.ofType('news').length + young.ofType('news').length).toBe(1)
  })
})

describe('who looks at a case', () => {
  const seenBy = (console: Awaited<ReturnType<typeof openConsole>>) =>
    (console.ofType('presence').at(-1)?.people ?? []).map(({ name, caseId }) => `${name} ${caseId}`)

  it('is seen by the others of the organization until they look elsewhere or leave', async () => {
    const shop = await newShop()
    const [marta, luis, stranger] = [
      await openConsole(shop.key),
      await openConsole(shop.key),
      await openConsole('vg_sk_other'),
    ]
    marta.look('cas_1', 'Marta')
    luis.look('cas_1', 'Luis')
    await until(() => seenBy(marta).length === 2)
    expect(seenBy(marta)).toEqual(['Luis cas_1', 'Marta cas_1'])
    luis.look('cas_2', 'Luis')
    await until(() => seenBy(marta).includes('Luis cas_2'))
    expect(seenBy(marta)).toEqual(['Luis cas_2', 'Marta cas_1'])
    luis.socket.close(1000)
    await until(() => seenBy(marta).length === 1)
    expect(seenBy(marta)).toEqual(['Marta cas_1'])
    expect(seenBy(stranger)).toEqual([])
  })

  it('is remembered while the feed sleeps', async () => {
    const shop = await newShop()
    const marta = await openConsole(shop.key)
    marta.look('cas_1', 'Marta')
    await until(() => seenBy(marta).length === 1)
    await sleep(shop.id)
    const luis = await openConsole(shop.key)
    await until(() => luis.ofType('presence').length > 0)
    expect(seenBy(luis)).toEqual(['Marta cas_1'])
  })
})

import { ask, refFor } from './ask.ts'
import type { Diary, Visit } from './diary.ts'
import { fullRef } from './people.ts'
import { products, type Product } from './products.ts'
import { getHelp } from './service.ts'

/** The order's number, by which both sides speak of a problem with it. */
const orderOf = ({ person }: Diary, { daysAgo }: Visit): string =>
  `pedido ${1_000 + ((Number(person.id.replace(/\D/g, '')) * 31 + daysAgo * 7) % 9_000)}`

function choose({ random }: Diary, isFirst: boolean): Product {
  const wantsBicycle = random.chance(isFirst ? 0.7 : 0.07)
  return random.pick(products.filter(({ isBicycle }) => isBicycle === wantsBicycle))
}

function pay(
  diary: Diary,
  visit: Visit,
  touchpoint: string,
  channel: 'web' | 'app' | 'store',
  product: Product,
) {
  const { random, person } = diary
  const [low, high] = product.price
  const told = {
    kind: 'event' as const,
    type: 'purchase',
    touchpoint,
    channel,
    value: random.int(low, high),
    attributes: { product: product.es },
  }
  diary.tell(visit, 0, channel === 'store' ? 'shop' : 'web', told, fullRef(person))
}

/** The parcel comes, in time or late; a late one is made good by coming. */
function deliver(diary: Diary, visit: Visit): number {
  const { random } = diary
  const days = random.int(2, 4)
  const daysLate = random.int(1, 6)
  const mood = diary.moodAt('delivery', visit)
  const isLate = mood === 'bad' && random.chance(0.6) && diary.has(visit, days + daysLate + 2)
  const issue = orderOf(diary, visit)
  if (isLate) {
    const late = {
      kind: 'event',
      type: 'delivery_late',
      touchpoint: 'delivery',
      channel: 'api',
      issue,
    } as const
    diary.tell(visit, days + daysLate, 'web', { ...late, measures: { daysLate } }, refFor(diary, 'email'))
    const solved = { ...late, type: 'issue_resolved', channel: 'email' } as const
    diary.tell(visit, days + daysLate + 1, 'office', solved, refFor(diary, 'email'))
  }
  const arrived = isLate ? days + daysLate + 2 : days
  ask(diary, { touchpoint: 'delivery', visit, delay: arrived, calendar: 'web', mood })
  return arrived
}

function sendBack(diary: Diary, visit: Visit, delay: number, product: Product): void {
  const told = {
    kind: 'event' as const,
    type: 'return',
    touchpoint: 'returns',
    channel: 'email' as const,
    attributes: { product: product.es },
  }
  diary.tell(visit, delay, 'web', told, refFor(diary, 'email'))
  const mood = diary.moodAt('returns', visit)
  ask(diary, { touchpoint: 'returns', visit, delay: delay + 5, calendar: 'web', mood })
}

function useIt(diary: Diary, visit: Visit, arrived: number, product: Product): void {
  const { random } = diary
  const mood = diary.moodAt('product', visit)
  const isDefective = mood === 'bad' && random.chance(0.5) && diary.has(visit, arrived + 24)
  if (isDefective) {
    const issue = orderOf(diary, visit)
    const told = {
      kind: 'event',
      type: 'product_defect',
      touchpoint: 'product',
      channel: 'web',
      issue,
    } as const
    diary.tell(
      visit,
      arrived + 9,
      'web',
      { ...told, attributes: { product: product.es } },
      refFor(diary, 'web'),
    )
    getHelp(diary, visit, arrived + 10, issue)
  }
  ask(diary, { touchpoint: 'product', visit, delay: arrived + 14, calendar: 'web', mood })
  if (random.chance(mood === 'bad' ? 0.5 : 0.06)) sendBack(diary, visit, arrived + 17, product)
}

/** Somebody buys: looks, pays, waits for the parcel or takes it along, uses it, sends it back perhaps. */
export function shop(diary: Diary, daysAgo: number, isFirst: boolean): void {
  const { random, person } = diary
  const isOnline = random.chance(0.66)
  const visit = diary.visit(daysAgo, isOnline ? 'web' : 'shop')
  const product = choose(diary, isFirst)
  if (!isOnline) {
    pay(diary, visit, person.shop, 'store', product)
    ask(diary, {
      touchpoint: person.shop,
      visit,
      delay: 0,
      calendar: 'shop',
      mood: diary.moodAt(person.shop, visit),
    })
    return useIt(diary, visit, 0, product)
  }
  const searching = diary.moodAt('web-search', visit)
  if (searching === 'bad' && random.chance(0.6)) {
    const told = { kind: 'event', type: 'friction', touchpoint: 'web-search', channel: 'web' } as const
    diary.tell(visit, 0, 'web', told, refFor(diary, 'web'))
  }
  if (random.chance(0.35))
    ask(diary, { touchpoint: 'web-search', visit, delay: 0, calendar: 'web', mood: searching })
  pay(diary, visit, 'checkout', random.chance(0.7) ? 'web' : 'app', product)
  ask(diary, {
    touchpoint: 'checkout',
    visit,
    delay: 0,
    calendar: 'web',
    mood: diary.moodAt('checkout', visit),
  })
  useIt(diary, visit, deliver(diary, visit), product)
}

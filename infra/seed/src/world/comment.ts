import type { Person } from './people.ts'
import { products } from './products.ts'
import type { Random } from './random.ts'
import type { Mood, Touchpoint } from './touchpoints.ts'
import { phrasesEn } from './words/en.ts'
import { serviceEs } from './words/es-service.ts'
import { shoppingEs } from './words/es-shopping.ts'
import { extras } from './words/extras.ts'
import { typed } from './words/typing.ts'

/** What is ridden; its names are of one gender, as the phrases are. */
const bicycles = products.filter(({ isBicycle }) => isBicycle)

const phrases = { es: { ...shoppingEs, ...serviceEs }, en: phrasesEn }

export interface Occasion {
  touchpoint: Touchpoint
  mood: Mood
  employee?: string | undefined
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** After a full stop a sentence begins, after a comma or a colon it goes on. */
const follows = (opener: string, core: string): string => {
  if (/[.!?]$/.test(opener)) return `${opener} ${core}`
  return `${opener} ${core.charAt(0).toLowerCase()}${core.slice(1)}`
}

/** What somebody writes about an occasion: one or two things, in their own hand, never quite the same twice. */
export function commentOn({ touchpoint, mood, employee }: Occasion, person: Person, random: Random): string {
  const { language, city } = person
  const pool = phrases[language][touchpoint][mood]
  const { openers, closers } = extras[language]
  const first = random.pick(pool)
  const second = random.pick(pool)
  const slots: Record<string, string> = {
    producto: random.pick(touchpoint === 'product' ? bicycles : products)[language],
    empleado: employee ?? (language === 'es' ? 'La persona' : 'The person'),
    minutos: String(random.int(11, 38)),
    dias: String(random.int(3, 12)),
    ciudad: city,
  }
  const core = first !== second && random.chance(0.22) ? `${first} ${second}` : first
  const filled = core.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? name)
  const sentence = capital(filled)
  const opened =
    touchpoint !== 'social' && random.chance(0.22) ? follows(random.pick(openers[mood]), sentence) : sentence
  const closed = random.chance(0.25) ? `${opened} ${random.pick(closers[mood])}` : opened
  return typed(closed, random)
}

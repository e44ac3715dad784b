import { describe, expect, it } from 'vitest'

import { detectLanguage, languageFromTag } from './index.ts'

const spanish = [
  'El sillín llegó completamente roto',
  'Nadie contesta cuando llamo ahí',
  'pesima atencion no contestan nunca',
  'Todo excelente muchas gracias equipo',
  'Llevo tres semanas esperando respuesta',
  'Muy buena calidad y precio',
  'La aplicación no carga nunca',
  'Me cobraron dos veces ayer',
  'volveré a comprar con ustedes',
  'Que chevere estuvo la tienda',
  'ta bueno pero medio caro',
  'Recomiendo esta marca sin dudar',
  'Personal amable, instalaciones limpias, cómodas',
  'Entrega puntual, empaque impecable, felicidades',
  'Me encanta el delivery express',
  'El call center es terrible',
]

const english = [
  'The seat arrived completely broken',
  'Nobody answers when I call',
  'terrible service they never answer',
  'Everything excellent thank you team',
  'Been waiting three weeks already',
  'Very good quality and price',
  'The app never loads anything',
  'I got charged twice yesterday',
  'will buy from you again',
  'Friendly staff, spotless rooms, comfy',
  'Punctual delivery, flawless packaging, congratulations',
  'Would recommend this brand anytime',
  'no idea what happened here',
  'El Paso store is awful',
  'dont waste your money people',
  'nice place but kinda pricey',
]

describe('detectLanguage', () => {
  it.each(spanish)('reads Spanish: %s', (text) => {
    expect(detectLanguage(text).language).toBe('es')
    expect(detectLanguage(text.normalize('NFD').replace(/\p{M}/gu, '')).language).toBe('es')
  })

  it.each(english)('reads English: %s', (text) => expect(detectLanguage(text).language).toBe('en'))

  it.each(['', '👍', '12345', '???', 'https://example.com/the/path', '@the_shop'])(
    'takes Spanish with no confidence for "%s"',
    (text) => expect(detectLanguage(text)).toEqual({ language: 'es', confidence: 0.5 }),
  )

  it('is surer the more it reads', () => {
    const short = detectLanguage('hola').confidence
    const long = detectLanguage('hola, el pedido que hice no ha llegado').confidence
    expect(short).toBeGreaterThan(0.5)
    expect(long).toBeGreaterThan(short)
    expect(long).toBeLessThanOrEqual(1)
  })
})

describe('languageFromTag', () => {
  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES_es', 'es'],
    ['es-419', 'es'],
    ['en-GB', 'en'],
    [' en ', 'en'],
    ['est', undefined],
    ['eng', undefined],
    ['pt-BR', undefined],
    ['e', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (tag, language) => expect(languageFromTag(tag)).toBe(language))
})

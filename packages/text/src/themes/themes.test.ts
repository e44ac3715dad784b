import { describe, expect, it } from 'vitest'

import { themeIds, themeNames, themesOf } from './index.ts'
import type { ThemeId } from './index.ts'

type Sign = '+' | '-' | '0'
type Row = [id: ThemeId, sign: Sign, text: string]

const spanish: Row[] = [
  ['value', '+', 'La relación calidad-precio es inmejorable'],
  ['value', '-', 'No vale lo que pagué'],
  ['quality', '+', 'Los materiales son excelentes'],
  ['quality', '-', 'La calidad es mala'],
  ['availability', '-', 'Siempre está agotado lo que busco'],
  ['availability', '-', 'Otra vez sin internet en casa, pésimo'],
  ['functionality', '-', 'La app se cierra sola y no carga'],
  ['functionality', '+', 'La página es muy intuitiva'],
  ['speed', '+', 'Rapidísimo todo'],
  ['speed', '-', 'Son lentísimos para todo'],
  ['waiting', '-', 'Dos horas de espera para que me atendieran'],
  ['waiting', '-', 'La fila era interminable'],
  ['effort', '+', 'Fue muy fácil cambiar la talla'],
  ['effort', '-', 'Tuve que llamar cuatro veces, un desastre'],
  ['information', '+', 'Me explicaron todo con claridad, excelente'],
  ['information', '-', 'Nadie me avisó del cambio, mala comunicación'],
  ['resolution', '+', 'Me resolvieron el problema en minutos, gracias'],
  ['resolution', '-', 'Nadie me resuelve nada'],
  ['respect', '-', 'La cajera fue muy grosera'],
  ['respect', '+', 'El trato fue muy amable'],
  ['professionalism', '+', 'Muy profesionales en la instalación'],
  ['professionalism', '-', 'Unos incompetentes'],
  ['personalisation', '+', 'Me llamaron por mi nombre, me encantó'],
  ['personalisation', '-', 'Solo contesta un robot inútil'],
  ['consistency', '-', 'Cada uno dice una cosa distinta, qué desastre'],
  ['consistency', '+', 'Como siempre, excelente'],
  ['proactivity', '+', 'Me avisaron antes de que preguntara, genial'],
  ['proactivity', '-', 'Nos cortaron la luz sin previo aviso'],
  ['price', '-', 'Muy caro'],
  ['price', '+', 'Los precios son muy buenos'],
  ['delivery', '-', 'El paquete llegó tarde'],
  ['delivery', '+', 'La entrega fue puntual'],
  ['delivery', '0', 'El pedido tiene dos artículos'],
  ['staff', '+', 'El personal es encantador'],
  ['staff', '-', 'Los empleados tienen muy mala cara'],
  ['product_defect', '-', 'El sillín llegó roto'],
  ['product_defect', '-', 'Salió defectuoso y no enciende'],
  ['returns', '-', 'La devolución fue una pesadilla'],
  ['returns', '+', 'Me reembolsaron sin problemas'],
  ['billing', '-', 'Me cobraron dos veces'],
  ['billing', '0', 'La factura es de marzo'],
]

const english: Row[] = [
  ['value', '+', 'Great value for money'],
  ['value', '-', 'Not worth the money'],
  ['quality', '-', 'Poor quality'],
  ['quality', '+', 'Beautiful materials and very well made'],
  ['availability', '-', 'Always out of stock, so annoying'],
  ['availability', '-', 'The site is down again, useless'],
  ['functionality', '-', 'The app crashes every time'],
  ['functionality', '+', 'The new interface is great'],
  ['speed', '+', 'Super quick'],
  ['speed', '-', 'Painfully slow'],
  ['waiting', '-', 'I was on hold for two hours'],
  ['waiting', '-', 'The queue was horrible'],
  ['effort', '+', 'Changing the size was easy'],
  ['effort', '-', 'I had to call four times, ridiculous'],
  ['information', '+', 'They explained everything clearly, lovely'],
  ['information', '-', 'Nobody told us anything, terrible communication'],
  ['resolution', '+', 'Problem solved in minutes, thank you'],
  ['resolution', '-', 'Still no solution and no reply'],
  ['respect', '-', 'The cashier was rude'],
  ['respect', '+', 'They were so polite'],
  ['professionalism', '+', 'Very professional installers'],
  ['professionalism', '-', 'Incompetent people'],
  ['personalisation', '+', 'They remembered me and my coffee, love it'],
  ['personalisation', '-', 'You only get a useless chatbot'],
  ['consistency', '-', 'Everyone gives a different answer, a mess'],
  ['consistency', '+', 'Excellent, as always'],
  ['proactivity', '+', 'They called me before I even noticed, amazing'],
  ['proactivity', '-', 'They cut the power without warning, awful'],
  ['price', '-', 'Far too expensive'],
  ['price', '+', 'Prices are great'],
  ['delivery', '-', 'The parcel was late'],
  ['delivery', '+', 'The delivery was perfect'],
  ['delivery', '0', 'The order has two items'],
  ['staff', '+', 'The staff is lovely'],
  ['staff', '-', 'The agent hung up on me'],
  ['product_defect', '-', 'The seat arrived broken'],
  ['product_defect', '-', 'It is faulty'],
  ['returns', '-', 'The refund took forever'],
  ['returns', '+', 'The return was very easy'],
  ['billing', '-', 'They charged me twice'],
  ['billing', '0', 'The invoice is for March'],
]

const signOf = (sentiment: number): Sign => (sentiment > 0.1 ? '+' : sentiment < -0.1 ? '-' : '0')

describe('themesOf', () => {
  it.each(spanish)('hears %s (%s) in "%s"', (id, sign, text) => {
    const mention = themesOf(text, 'es').find((theme) => theme.id === id)
    expect(mention && signOf(mention.sentiment)).toBe(sign)
  })

  it.each(english)('hears %s (%s) in "%s"', (id, sign, text) => {
    const mention = themesOf(text, 'en').find((theme) => theme.id === id)
    expect(mention && signOf(mention.sentiment)).toBe(sign)
  })

  it.each([
    ['es', 'El personal es muy amable pero la entrega tardó tres semanas'],
    ['es', 'La entrega fue un desastre y el personal es muy amable'],
    ['en', 'Lovely staff, but the delivery was late'],
    ['en', 'The delivery was awful and the staff was lovely'],
  ] as const)('gives each theme the sentiment of its own clause (%s): %s', (language, text) => {
    const themes = new Map(themesOf(text, language).map(({ id, sentiment }) => [id, sentiment]))
    expect(themes.get('staff')).toBeGreaterThan(0.5)
    expect(themes.get('delivery')).toBeLessThan(-0.5)
  })

  it.each([
    ['es', ''],
    ['es', 'Hola, buenos días'],
    ['en', 'Hello there'],
    ['en', '😀'],
  ] as const)('hears nothing (%s) in "%s"', (language, text) => {
    expect(themesOf(text, language)).toEqual([])
  })

  it('names every theme in both languages', () => {
    expect(Object.keys(themeNames)).toEqual([...themeIds])
    for (const id of themeIds)
      expect(themeNames[id]).toEqual({ es: expect.any(String), en: expect.any(String) })
  })

  it('tells each theme once, in the order of the list', () => {
    const ids = themesOf('Caro, caro y lento. El personal lento. Precio alto', 'es').map(({ id }) => id)
    expect(ids).toEqual(['speed', 'price', 'staff'])
  })
})

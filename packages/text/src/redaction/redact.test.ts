import { describe, expect, it } from 'vitest'

import { redact } from './index.ts'
import type { PersonalDataKind } from './index.ts'

const found: [kind: PersonalDataKind, text: string, result: string][] = [
  ['email', 'Mi correo es ana.perez@gmail.com, gracias', 'Mi correo es [email], gracias'],
  ['email', 'write to JOHN+shop@Example.CO.UK.', 'write to [email].'],
  ['email', 'muñoz@correo.es', '[email]'],
  ['email', '(luis_99@empresa.com.mx)', '([email])'],
  ['email', 'mailto:a@b.io', 'mailto:[email]'],
  ['email', 'contesten a ana arroba gmail punto com', 'contesten a [email]'],
  ['email', 'ana.perez(at)gmail.com', '[email]'],
  ['email', 'john [at] mail [dot] com please', '[email] please'],
  ['email', 'it is mary dot jones at outlook dot com', 'it is [email]'],
  ['phone', 'Llámenme al 612345678', 'Llámenme al [phone]'],
  ['phone', 'mi móvil es 612 345 678', 'mi móvil es [phone]'],
  ['phone', '612 34 56 78 por la tarde', '[phone] por la tarde'],
  ['phone', '91 234 56 78', '[phone]'],
  ['phone', 'fijo 912-345-678', 'fijo [phone]'],
  ['phone', '+34 612 345 678', '[phone]'],
  ['phone', '+34612345678 es mi número', '[phone] es mi número'],
  ['phone', '0034 612 345 678', '[phone]'],
  ['phone', '(+34) 612 345 678', '[phone]'],
  ['phone', 'cel 55 1234 5678', 'cel [phone]'],
  ['phone', '+52 1 55 1234 5678', '[phone]'],
  ['phone', 'mi whatsapp 5512345678', 'mi whatsapp [phone]'],
  ['phone', '(55) 1234-5678', '[phone]'],
  ['phone', '300 123 4567 en Bogotá', '[phone] en Bogotá'],
  ['phone', '+57 300 1234567', '[phone]'],
  ['phone', '011 4123-4567', '[phone]'],
  ['phone', '+54 9 11 1234-5678', '[phone]'],
  ['phone', '+56 9 1234 5678', '[phone]'],
  ['phone', '9 1234 5678', '[phone]'],
  ['phone', '987 654 321 es de mi esposo', '[phone] es de mi esposo'],
  ['phone', '0412-1234567', '[phone]'],
  ['phone', 'teléfono: 2234-5678', 'teléfono: [phone]'],
  ['phone', '0991 234 567', '[phone]'],
  ['phone', 'call me at (415) 555-2671', 'call me at [phone]'],
  ['phone', '415-555-2671', '[phone]'],
  ['phone', '415.555.2671', '[phone]'],
  ['phone', '1-800-555-2671', '[phone]'],
  ['phone', 'my cell is 4155552671.', 'my cell is [phone].'],
  ['phone', 'phone 555-2671', 'phone [phone]'],
  ['phone', 'llamen al +34612345678 2 veces', 'llamen al [phone] 2 veces'],
  ['phone', 'Pedido 4589, tel:612345678', 'Pedido 4589, tel:[phone]'],
  ['card', 'Mi tarjeta 4111 1111 1111 1111', 'Mi tarjeta [card]'],
  ['card', '4111111111111111', '[card]'],
  ['card', '5500-0000-0000-0004 fue cobrada', '[card] fue cobrada'],
  ['card', 'Amex 3782 822463 10005', 'Amex [card]'],
  ['card', 'order 4012888888881881', 'order [card]'],
  ['iban', 'ES91 2100 0418 4502 0005 1332', '[iban]'],
  ['iban', 'IBAN ES9121000418450200051332, por favor', 'IBAN [iban], por favor'],
  ['iban', 'es91-2100-0418-4502-0005-1332', '[iban]'],
  ['iban', 'DE89 3704 0044 0532 0130 00', '[iban]'],
  ['iban', 'GB82 WEST 1234 5698 7654 32 thanks', '[iban] thanks'],
  ['iban', 'CR05015202001026284066', '[iban]'],
  ['national_id', 'DNI 12345678Z', 'DNI [national_id]'],
  ['national_id', 'dni 12345678-z', 'dni [national_id]'],
  ['national_id', '12.345.678-Z', '[national_id]'],
  ['national_id', 'soy 12345678 Z', 'soy [national_id]'],
  ['national_id', 'NIE X1234567L', 'NIE [national_id]'],
  ['national_id', 'Y-1234567-X', '[national_id]'],
  ['url_secret', 'https://x.com/r?token=abc123&p=1', 'https://x.com/r?token=[url_secret]&p=1'],
  ['url_secret', 'https://x.com/#access_token=eyJhbGci', 'https://x.com/#access_token=[url_secret]'],
  ['url_secret', 'http://ana:secreta@x.com/a', 'http://[url_secret]@x.com/a'],
  ['url_secret', 'https://x.com/reset/9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c', 'https://x.com/reset/[url_secret]'],
  ['url_secret', 'https://x.com/?api_key=k9', 'https://x.com/?api_key=[url_secret]'],
]

const kept = [
  'Mi pedido 123456789 no llegó',
  'Pedido nº 612345678 sin entregar',
  'order #4155552671 is late',
  'Order number: 300-123-4567',
  'mi número de pedido es 987654321',
  'Orden de compra 5512345678',
  'Folio 55 1234 5678',
  'bag tags 0016 964012 and 4016 529557',
  'ticket 612345678',
  'case 415-555-2671',
  'tracking number 9400110200881234567890',
  'Guía 1234567890123',
  'reserva 612 345 678',
  'SKU 4006381333931',
  'el EAN 4006381333931 está mal',
  'factura 2026-000123456',
  'Me cobraron 1.299,00 euros',
  'pagué $1,234.56',
  '612.345.678 pesos',
  '$ 612345678',
  'cuesta 1 250 000 pesos',
  '125 000 000 COP',
  '35.990 CLP',
  'el 12-03-2026',
  'el 12/03/2026 a las 10:30',
  '2026-03-12T10:30:00Z',
  '12.03.2026',
  'del 2019 al 2026',
  'Llámenme el 12-03-2026',
  'call me on 2026-03-12',
  'contacto 2019-2020',
  'entre 2019-2026',
  '2019 2020 2021 2022',
  'a las 18:45',
  'de 9:00 a 14:00 y de 17:00 a 20:30',
  '24/7',
  'llevo 3 semanas y 15 días',
  'un 10 de 10',
  '5 estrellas',
  '100% recomendado',
  'talla 38-40',
  'habitación 1204, piso 12',
  'la tarjeta terminada en 1234',
  '4111 1111 1111 1112',
  '1234 5678 9012 3456',
  'ES91 2100 0418 4502 0005 1333',
  'ES12 no es un IBAN',
  'DNI 12345678A',
  'modelo 12345678B',
  'referencia X1234567A',
  '@vigia gracias',
  'atendido por @ana y @luis',
  'a@b',
  'precio @ 20.50',
  'mide 120x60x75 cm',
  '192.168.1.10',
  'v2.10.3',
  'lat 40.416775, lon -3.703790',
  'https://x.com/productos/bicicleta-123?page=2',
  'https://x.com/guia-completa-para-elegir-el-mejor-sillin-de-bici',
  'nos vemos at the shop',
  'compré media arroba de papas. Bien',
  'El código postal es 28013',
  'CP 03100, CDMX',
  'hotel 612',
  'Iberia vuelo 6123 del 14',
]

describe('redact', () => {
  it.each(found)('finds the %s in "%s"', (kind, text, result) => {
    expect(redact(text)).toEqual({ text: result, redacted: { [kind]: 1 } })
  })

  it.each(kept)('leaves "%s" as it is', (text) => {
    expect(redact(text)).toEqual({ text, redacted: {} })
  })

  it('counts each kind by itself', () => {
    expect(redact('Soy Ana, ana@x.com o 612345678, antes luis@x.com; DNI 12345678Z')).toEqual({
      text: 'Soy Ana, [email] o [phone], antes [email]; DNI [national_id]',
      redacted: { email: 2, phone: 1, national_id: 1 },
    })
  })

  it('finds two phones that stand side by side', () => {
    expect(redact('612345678 699 111 222').redacted).toEqual({ phone: 2 })
  })

  it('changes nothing when it runs again', () => {
    const once = redact(found.map(([, text]) => text).join('\n')).text
    expect(redact(once)).toEqual({ text: once, redacted: {} })
  })
})

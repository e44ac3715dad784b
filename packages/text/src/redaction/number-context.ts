const PHONE_WORDS = `tel tels tel[eé]fonos? tfno tlfn? m[oó]vil m[oó]viles celular cel whats\\s?app wasap
  wsp fax phone mobile cell call ll[aá]m\\p{L}{1,6} contact\\p{L}{0,6} text ring`
const CODE_WORDS = `pedidos? compra purchase orden [oó]rdenes folio tickets? factura invoice orders? ref
  referencia reference tracking gu[ií]a reserva reservaci[oó]n booking reservation
  expediente c[oó]digo code serie serial sku cuenta account contrato contract case
  caso p[oó]liza policy id ean isbn imei lote batch item art[ií]culo modelo model
  radicado incidencia albar[aá]n seguimiento localizador env[ií]o shipment customer
  cliente socio claim reclamo reclamaci[oó]n transacci[oó]n transaction confirmation
  confirmaci[oó]n barras vuelo flight cuit cuil rfc ruc nit`
/** What may stand between such a word and its number: `mi número de pedido es el …`. */
const FILLERS = 'es|is|al|at|on|el|n|no|nº|num|n[uú]mero|number|nro|id|de|mi|my|me|en|la'

const PHONE_WORD = endingWith(PHONE_WORDS)
const CODE_WORD = endingWith(CODE_WORDS)
const MONEY_BEFORE = /(?:[$€£]|s\/\.?|\b(?:usd|eur|mxn|cop|clp|ars|pen))\s?$/i
const MONEY_AFTER =
  /^\s?(?:[$€£%]|(?:euros?|pesos?|d[oó]lares|d[oó]lar|dollars?|soles|usd|eur|mxn|cop|clp|ars|millones|million)\b)/i
const REACH = 48

export type NumberContext = 'country' | 'phone' | 'code' | 'none'

/** What its `+`, or the words before it, say that a number is. */
export function contextOf(text: string, start: number): NumberContext {
  if (text.slice(start, start + 2).includes('+')) return 'country'
  const before = text.slice(Math.max(0, start - REACH), start)
  if (MONEY_BEFORE.test(before) || CODE_WORD.test(before)) return 'code'
  return PHONE_WORD.test(before) ? 'phone' : 'none'
}

/** Whether a sign or a name of money follows. */
export const isMoneyAt = (text: string, end: number): boolean => MONEY_AFTER.test(text.slice(end, end + 12))

function endingWith(words: string): RegExp {
  const anyWord = words.split(/\s+/).join('|')
  return new RegExp(`(?<!\\p{L})(?:${anyWord})\\P{L}{0,6}(?:(?:${FILLERS})\\P{L}{1,4}){0,3}$`, 'iu')
}

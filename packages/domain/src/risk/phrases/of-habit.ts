import type { Texts } from '../../signals/index.ts'
import type { RiskFeatures } from '../features.ts'
import { daysInWords, plural } from './wording.ts'

function ofUnusualSilence(silentDays: number, medianGapDays: number): Texts {
  const [silent, usual] = [daysInWords(silentDays), daysInWords(Math.round(medianGapDays))]
  return {
    es: `En silencio desde hace ${silent.es}, cuando solía volver cada ${medianGapDays < 1.5 ? 'día' : usual.es}`,
    en: `Silent for ${silent.en}, when they used to be back every ${medianGapDays < 1.5 ? 'day' : usual.en}`,
  }
}

function ofLastActivity(silentDays: number): Texts {
  if (silentDays < 1) return { es: 'Su última actividad fue hoy', en: 'Last active today' }
  const ago = daysInWords(silentDays)
  return { es: `Su última actividad fue hace ${ago.es}`, en: `Last active ${ago.en} ago` }
}

/** Silence, with what was usual where it is known; purchases that stopped while the customer still comes. */
export function ofSilence(features: RiskFeatures, protects: boolean): Texts {
  const { daysSincePurchase, medianGapDays, silence, silentDays } = features
  if (silentDays === null) {
    return protects
      ? { es: 'Sin un silencio inusual', en: 'No unusual silence' }
      : { es: 'Más tiempo en silencio de lo habitual', en: 'Silent for longer than usual' }
  }
  if (protects) return ofLastActivity(silentDays)
  if (silence > 0 && medianGapDays !== null) return ofUnusualSilence(silentDays, medianGapDays)
  if (daysSincePurchase !== null && daysSincePurchase >= silentDays + 1) {
    const since = daysInWords(daysSincePurchase)
    return { es: `Sin comprar desde hace ${since.es}`, en: `No purchase for ${since.en}` }
  }
  if (silentDays < 1) return ofLastActivity(silentDays)
  const silent = daysInWords(silentDays)
  return { es: `Sin actividad desde hace ${silent.es}`, en: `No activity for ${silent.en}` }
}

function ofFewPurchases({ purchases, recentPurchases }: RiskFeatures): Texts {
  if (purchases === 0) return { es: 'Aún no ha comprado nada', en: 'Has not bought anything yet' }
  if (purchases === 1) return { es: 'Solo ha comprado una vez', en: 'Has bought only once' }
  return recentPurchases === 0
    ? { es: 'Ninguna compra en los últimos 90 días', en: 'No purchase in the last 90 days' }
    : {
        es: `${plural(purchases, 'compra', 'compras')} en total, ${recentPurchases} en los últimos 90 días`,
        en: `${plural(purchases, 'purchase', 'purchases')} in all, ${recentPurchases} in the last 90 days`,
      }
}

/** What the customer has bought. */
export function ofPurchases(features: RiskFeatures, protects: boolean): Texts {
  const { purchases } = features
  if (!protects) return ofFewPurchases(features)
  if (purchases === 0) return { es: 'Su historial de compras', en: 'Their purchase history' }
  return {
    es: `${plural(purchases, 'compra anterior juega', 'compras anteriores juegan')} a favor de que se quede`,
    en: `${plural(purchases, 'earlier purchase speaks', 'earlier purchases speak')} for staying`,
  }
}

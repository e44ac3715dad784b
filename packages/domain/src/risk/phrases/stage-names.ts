import type { Stage, Texts } from '../../signals/index.ts'

/** The stages of the journey inside a sentence. */
export const stageNames: Record<Stage, Texts> = {
  awareness: { es: 'descubrimiento', en: 'awareness' },
  consideration: { es: 'consideración', en: 'consideration' },
  purchase: { es: 'compra', en: 'purchase' },
  delivery: { es: 'entrega', en: 'delivery' },
  use: { es: 'uso', en: 'use' },
  support: { es: 'atención', en: 'support' },
  loyalty: { es: 'fidelidad', en: 'loyalty' },
}

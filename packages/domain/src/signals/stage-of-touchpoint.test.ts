import { describe, expect, it } from 'vitest'

import { stageOfTouchpoint } from './index.ts'
import type { Stage } from './index.ts'

describe('stageOfTouchpoint', () => {
  it.each<{ slug: string; stage: Stage }>([
    { slug: 'checkout', stage: 'purchase' },
    { slug: 'pago', stage: 'purchase' },
    { slug: 'store', stage: 'purchase' },
    { slug: 'tienda-centro', stage: 'purchase' },
    { slug: 'delivery', stage: 'delivery' },
    { slug: 'entrega', stage: 'delivery' },
    { slug: 'Envío', stage: 'delivery' },
    { slug: 'call-center', stage: 'support' },
    { slug: 'call_center', stage: 'support' },
    { slug: 'soporte', stage: 'support' },
    { slug: 'support', stage: 'support' },
    { slug: 'delivery-support', stage: 'support' },
    { slug: 'returns', stage: 'support' },
    { slug: 'devolución', stage: 'support' },
    { slug: 'chat', stage: 'support' },
    { slug: 'website', stage: 'awareness' },
    { slug: 'home', stage: 'awareness' },
    { slug: 'search', stage: 'consideration' },
    { slug: 'catalog', stage: 'consideration' },
    { slug: 'catálogo', stage: 'consideration' },
    { slug: 'product-page', stage: 'consideration' },
    { slug: 'product', stage: 'use' },
    { slug: 'producto', stage: 'use' },
    { slug: 'loyalty-programme', stage: 'loyalty' },
    { slug: 'fidelización', stage: 'loyalty' },
    { slug: 'shopping-mood', stage: 'use' },
    { slug: '', stage: 'use' },
  ])('puts "$slug" into $stage', ({ slug, stage }) => {
    expect(stageOfTouchpoint(slug)).toBe(stage)
  })
})

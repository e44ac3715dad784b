import type { Stage } from './channels.ts'

/** Read from the top: `product-page` is looked at before `product`, a support desk before what it supports. */
const words: readonly [Stage, string][] = [
  [
    'support',
    'support soporte help ayuda call-center call-centre callcenter contact-center contact-centre contact-us contacto ' +
      'atencion service-desk helpdesk customer-service servicio-al-cliente chat chatbot bot faq ticket complaint queja ' +
      'reclamacion reclamo return returns devolucion devoluciones refund reembolso warranty garantia repair reparacion taller',
  ],
  [
    'loyalty',
    'loyalty fidelidad fidelizacion lealtad reward rewards puntos points club renewal renovacion referral recomendacion ' +
      'advocacy cancellation cancelacion baja',
  ],
  [
    'delivery',
    'delivery entrega shipping envio shipment reparto pickup pick-up recogida parcel paquete courier installation instalacion',
  ],
  [
    'consideration',
    'search busqueda buscador catalog catalogue catalogo compare comparador quote presupuesto cotizacion pricing precios ' +
      'demo trial prueba product-page ficha-de-producto showroom wishlist consideration consideracion',
  ],
  [
    'purchase',
    'checkout payment pago cart carrito purchase compra order pedido caja till pos store tienda shop sucursal sale venta ' +
      'billing factura facturacion signup sign-up registro',
  ],
  [
    'awareness',
    'website web-site sitio-web home homepage inicio landing portada ad ads anuncio publicidad campaign campana social blog ' +
      'newsletter boletin awareness descubrimiento',
  ],
  ['use', 'product producto app use uso onboarding device dispositivo account cuenta dashboard'],
]

const stageOfWord = words.flatMap(([stage, list]) =>
  list.split(' ').map((word) => ({ stage, word: `-${word}-` })),
)

/** The stage guessed from a well known touchpoint name in Spanish or English; `use` when the name says nothing. */
export function stageOfTouchpoint(slug: string): Stage {
  const plain = slug.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const padded = `-${plain.replace(/[^a-z0-9]+/g, '-')}-`
  return stageOfWord.find(({ word }) => padded.includes(word))?.stage ?? 'use'
}

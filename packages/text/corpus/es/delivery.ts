import type { Bank } from '../bank.ts'

export const delivery: Bank = {
  touchpoint: 'delivery',
  nouns: {
    masculine: `el envío, el paquete, el repartidor, el embalaje, el seguimiento, el pedido, el transportista,
      el mensajero, el plazo`,
    feminine: `la entrega, la mensajería, la paquetería, la caja, la puntualidad, la empresa de transporte,
      la logística`,
  },
  said: [
    {
      theme: 'delivery',
      praise: `llegó (antes de lo previsto|al día siguiente|en menos de 24 horas|puntualísimo)
        el paquete (venía muy bien embalado|llegó intacto|en perfectas condiciones)
        el repartidor (llamó antes|fue muy amable|lo subió hasta casa|esperó a que bajara)
        (envío rapidísimo|entrega volando|todo a tiempo)
        podía seguir el pedido en todo momento`,
      blame: `el paquete (nunca llegó|se perdió|llegó abierto|llegó mojado|lo dejaron tirado en la calle)
        dicen que (no había nadie en casa|estaba ausente) y (es mentira|no me moví de casa|ni tocaron el timbre)
        (tres|dos|cuatro) semanas (de retraso|esperando el pedido) y (sin noticias|nadie da razón)
        lo entregaron (a un vecino sin avisar|en otra dirección|a otra persona)
        el seguimiento (lleva días sin moverse|no sirve|dice entregado y no tengo nada)
        la caja venía (aplastada|reventada|rota) y el contenido (hecho trizas|dañado)
        me mandaron (otro producto|un color distinto|la mitad del pedido)`,
    },
    {
      theme: 'proactivity',
      praise: `me avisaron (del retraso|de la hora exacta) con tiempo
        me escribieron ellos para reponer lo que faltaba`,
      blame: `nadie avisó (del retraso|del cambio de fecha|de nada)
        cambiaron la fecha (tres|dos) veces sin avisar
        (perdí el día|falté al trabajo) esperando y no vinieron`,
    },
    {
      theme: 'resolution',
      praise: `se perdió y me mandaron otro (sin coste|al momento|sin pedir explicaciones)`,
      blame: `la tienda culpa al transporte y el transporte a la tienda
        abrí (un reclamo|una incidencia|tres reclamaciones) y (nadie responde|la cerraron sin solución)`,
    },
  ],
  facts: `Mi pedido es el (48213|77120)
    ¿Cuándo llega (mi pedido|el paquete)?
    ¿Puedo cambiar la dirección de entrega?
    Elegí entrega en (punto de recogida|la oficina)
    El envío (sale el lunes|tarda tres días)
    Todavía estoy dentro del plazo de entrega`,
}

import type { Bank } from '../bank.ts'

export const airline: Bank = {
  touchpoint: 'airline',
  nouns: {
    masculine: `el vuelo, el embarque, el asiento, el avión, el equipaje, el aeropuerto, el billete, el tren,
      el conductor, el check in en línea`,
    feminine: `la aerolínea, la tripulación, la maleta, la puntualidad, la facturación, la sala vip, la conexión,
      la reserva, la comida a bordo`,
  },
  said: [
    {
      theme: 'delivery',
      praise: `el vuelo (salió|llegó) (puntual|antes de la hora|a su hora)
        las maletas (salieron las primeras|llegaron sin un rasguño)
        embarque (ordenado|ágil|rapidísimo)`,
      blame: `(cancelaron|retrasaron|reprogramaron) el vuelo (sin explicación|a última hora|dos veces)
        (perdieron|rompieron|abrieron) mi maleta y (no responden|nadie se hace cargo|llevo días sin ropa)
        perdimos la conexión por su culpa y (dormimos en el suelo|nos dejaron tirados)
        (overbooking|sobreventa) y nos dejaron en tierra con (dos niños|los billetes pagados)
        horas (encerrados en el avión|en la pista) sin agua ni información`,
    },
    {
      theme: 'staff',
      praise: `la tripulación (encantadora|amabilísima|muy profesional) (con los niños|durante todo el vuelo|)
        la azafata (nos cambió de asiento|cuidó de mi madre) con una sonrisa
        el piloto explicó todo y aterrizó de maravilla`,
      blame: `la azafata (nos habló a gritos|fue muy desagradable|puso mala cara)
        en el mostrador (se reían|nos ignoraban|nadie sabía nada)
        trataron (a mi madre en silla de ruedas|a los pasajeros) como ganado`,
    },
    {
      theme: 'price',
      praise: `billete (barato|económico) y sin sorpresas`,
      blame: `cobran (por la maleta de mano|por elegir asiento|por imprimir la tarjeta), una vergüenza
        me pidieron (cien|ochenta) euros más en la puerta de embarque
        no (reembolsan|devuelven) ni un peso aunque cancelen ellos`,
    },
    {
      theme: 'quality',
      praise: `asientos (cómodos|amplios) y avión (nuevo|limpio)
        buenas películas y comida (rica|decente) a bordo`,
      blame: `asientos (rotos|estrechísimos|incómodos) y avión (viejo|sucio)
        ni un vaso de agua en (seis|ocho) horas de vuelo`,
    },
  ],
  facts: `Vuelo (mañana|el viernes) de (Madrid a Lima|Bogotá a Cancún|Sevilla a Buenos Aires)
    ¿Cuántos kilos puedo llevar en la maleta?
    ¿Ya hay hora de salida del vuelo (342|1187)?
    ¿Cómo cambio el nombre del billete?
    ¿Van a abrir la ruta a (Santiago|Quito)?
    Necesito la factura del vuelo de (marzo|julio)`,
}

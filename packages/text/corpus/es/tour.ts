import type { Bank } from '../bank.ts'

export const tour: Bank = {
  touchpoint: 'tour',
  nouns: {
    masculine: `el museo, el recorrido, el guía, el paseo, el parque, el mercado, el pueblo, el espectáculo, el barco,
      el concierto, el zoológico, el mirador, el centro histórico, el castillo`,
    feminine: `la excursión, la visita, la exposición, la playa, la cascada, la plaza, la catedral, la entrada,
      la tirolesa, la cata, la vista, la laguna, la organización, la ruta`,
  },
  said: [
    {
      theme: 'quality',
      praise: `un lugar (mágico|precioso|espectacular|único|que enamora|lleno de historia)
        las vistas (son impresionantes|no tienen desperdicio|valen la caminata)
        el agua (cristalina|turquesa|limpísima) y (poca gente|mucha paz)
        una parada obligada si (visitas la ciudad|vas con niños)
        (la pasamos|lo pasamos) (genial|increíble|bomba|de lujo) (los niños y nosotros|en familia|)
        muy bien (conservado|señalizado|organizado|cuidado)
        nos fuimos (enamorados|con ganas de más|con el corazón lleno)`,
      blame: `(sucio|abandonado|lleno de basura|descuidado) y con (mal olor|vendedores que no te dejan en paz)
        no hay (nada que ver|sombra ni agua|baños decentes), (una pérdida de tiempo|media hora y ya|)
        los animales (están flacos y tristes|en jaulas minúsculas|dan lástima)
        la mitad (estaba cerrada|de las salas no se podía visitar) y cobran igual
        una trampa para turistas (de principio a fin|)
        el barco (iba hasta arriba|olía a gasolina|daba miedo)
        (aburrido|monótono|sobrevalorado) y (larguísimo|sin gracia)`,
    },
    {
      theme: 'staff',
      praise: `nuestro guía (sabía muchísimo|fue divertidísimo|nos cuidó todo el tiempo|un diez)
        los instructores (muy pacientes|te dan confianza|unos fenómenos)`,
      blame: `el guía (llegó tarde|hablaba para sí mismo|no sabía responder|nos abandonó a mitad)
        los de la entrada (de muy mal humor|ni buenos días|te tratan a empujones)`,
    },
    {
      theme: 'price',
      praise: `la entrada es (barata|gratis los domingos|muy accesible) y lo vale
        (vale|merece) cada (peso|euro|minuto)`,
      blame: `cobran por (todo|entrar, por la foto y por el baño), un abuso
        carísima la entrada para (cuatro piedras|lo poco que se ve|diez minutos)`,
    },
    {
      theme: 'waiting',
      praise: `entramos sin (cola|filas|esperas)`,
      blame: `(dos|tres) horas de fila (al sol|con niños) para (cinco minutos|nada)
        el transporte (pasó una hora tarde|nunca pasó por nosotros)`,
    },
  ],
  facts: `El recorrido dura (dos horas|toda la mañana)
    ¿Hay que reservar con antelación?
    Está abierto de (martes a domingo|nueve a seis)
    Fuimos un (martes|domingo) por la (mañana|tarde)
    Se llega en (metro|autobús|lancha) desde el centro
    Hay que llevar (agua|calzado cómodo|efectivo)`,
}

import type { Bank } from '../bank.ts'

export const hotel: Bank = {
  touchpoint: 'hotel',
  nouns: {
    masculine: `el hotel, el cuarto, el desayuno, el bufé, el spa, el baño, el colchón, el aire acondicionado,
      el lobby, el jardín, el mobiliario, el wifi, el restaurante del hotel, el alojamiento, el hostal,
      el check in, el todo incluido`,
    feminine: `la habitación, la cama, la piscina, la alberca, la recepción, la limpieza, la ubicación, la playa,
      la ducha, la comida, la atención, la decoración, la terraza, la vista, la instalación, la estancia,
      la animación, la zona`,
  },
  said: [
    {
      theme: 'quality',
      praise: `la habitación era (amplia|espaciosa|enorme), (luminosa|silenciosa|acogedora) y (muy |)limpia
        las camas (eran|son) (comodísimas|muy cómodas) y dormimos (de maravilla|como bebés)
        todo (impecable|reluciente|en perfecto estado) (desde el primer día|)
        el desayuno (era|es) (variado|abundante|delicioso|riquísimo) y con fruta fresca
        las vistas al mar (son espectaculares|quitan el hipo|no tienen precio|son de ensueño)
        la ubicación es (inmejorable|privilegiada|ideal|perfecta), a un paso de todo
        la playa (de arena blanca|) es (un paraíso|una maravilla|hermosa)
        el hotel está (muy bien cuidado|recién renovado|divino|precioso)
        la piscina es (hermosa|preciosa|grande y limpia) y nunca estaba llena
        ambiente (tranquilo|romántico|familiar), ideal para (descansar|desconectar|ir en pareja|ir con niños)`,
      blame: `la habitación (olía a humedad|apestaba a tabaco|tenía moho en las paredes|daba asco)
        las sábanas (estaban manchadas|tenían pelos|no las cambiaron en toda la semana)
        encontramos (cucarachas|chinches|hormigas|bichos) en (la cama|el baño|el cuarto)
        el colchón (está hundido|es durísimo|es de piedra) y no pudimos dormir
        se oye todo (de los vecinos|del pasillo|de la discoteca) (hasta la madrugada|)
        el baño (estaba sucio|viejo y roto|se inundaba|sin agua caliente)
        las toallas (viejas|rotas|grises) y con mal olor
        el desayuno es (pobre|repetitivo|escaso|siempre lo mismo) y el café (intomable|aguado|de máquina)
        las instalaciones están (viejas|descuidadas|deterioradas|anticuadas|abandonadas) y piden a gritos una reforma
        las fotos no tienen nada que ver con la realidad
        el aire acondicionado (no funcionaba|goteaba|hacía un ruido insoportable)`,
    },
    {
      theme: 'staff',
      praise: `el personal (es|fue) (encantador|amabilísimo|atento|muy servicial) (en todo momento|siempre con una sonrisa)
        en recepción (nos recibieron|nos trataron) (con una sonrisa|como en casa|de maravilla|como reyes)
        los camareros (muy simpáticos|pendientes de todo|un encanto|unos cracks)
        la anfitriona nos (dio consejos|ayudó con todo|hizo sentir como en familia)
        las chicas de limpieza (son un amor|hacen un trabajo impecable)`,
      blame: `el personal de recepción (es antipático|ni saluda|es de lo más grosero|nos trató fatal)
        los empleados (están de mala gana|pasan de los clientes|solo se mueven por propinas|tienen mala cara)
        (nadie|ni una persona) nos ayudó con las maletas (a pesar de pedirlo|)
        el gerente (nunca dio la cara|nos gritó|se lavó las manos)
        la atención (deja mucho que desear|es fría y distante|brilla por su ausencia)`,
    },
    {
      theme: 'waiting',
      praise: `el check in (fue rapidísimo|en dos minutos|sin esperas)
        nos dieron la habitación antes de la hora
        nunca tuvimos que esperar mesa ni hamacas`,
      blame: `nos hicieron esperar (tres|cuatro|cinco) horas para darnos la habitación
        hay que madrugar para (coger|conseguir) (una tumbona|una hamaca|mesa)
        colas (interminables|eternas) para (comer|desayunar|todo)`,
    },
    {
      theme: 'price',
      praise: `(excelente|muy buena|inmejorable) relación calidad precio
        por ese precio no se puede pedir más
        vale (cada euro|cada peso|lo que cuesta)`,
      blame: `(carísimo|muy caro|un robo) para lo que ofrecen
        te cobran (hasta por el agua|por el wifi|por la caja fuerte|por todo)
        no vale (ni la mitad de lo que cuesta|lo que pagamos|lo que cobran)
        de cinco estrellas no tiene nada, (si acaso dos|ni tres)`,
    },
    {
      theme: 'personalisation',
      praise: `nos (sorprendieron|recibieron) con (una botella de cava|una tarta|un detalle precioso) por (nuestro aniversario|mi cumpleaños|la luna de miel)
        pedimos una cuna y ya estaba lista cuando llegamos`,
      blame: `pedimos cama de matrimonio y nos dieron dos camas separadas
        avisamos de la alergia de mi hijo y no lo tuvieron en cuenta`,
    },
  ],
  facts: `Nos alojamos (dos|tres|cuatro) noches en (mayo|agosto|febrero)
    El hotel tiene (seis|diez) plantas y (una piscina|dos piscinas)
    Está a (quince|veinte) minutos (del aeropuerto|del centro) en (taxi|autobús)
    ¿A qué hora es el check out?
    ¿Tienen habitaciones (familiares|para cuatro personas)?
    Viajé por trabajo y estuve una sola noche`,
}

import type { Bank } from '../bank.ts'

export const restaurant: Bank = {
  touchpoint: 'restaurant',
  nouns: {
    masculine: `el restaurante, el menú, el plato, el pescado, el vino, el postre, el arroz, el café, el local,
      el ambiente, el servicio, el lugar, el guacamole, el asado, el ceviche, el marisco, el pan`,
    feminine: `la comida, la carne, la paella, la cocina, la carta, la ensalada, la terraza, la música, la cena,
      la pizza, la salsa, la sopa, la hamburguesa, la cerveza, la presentación, la porción, la mesa`,
  },
  said: [
    {
      theme: 'quality',
      praise: `la comida (estaba|es) (deliciosa|riquísima|exquisita|espectacular|para chuparse los dedos)
        los tacos (están buenísimos|son los mejores de la ciudad|tienen un sabor increíble)
        (el pescado|el marisco|todo) muy fresco y (en su punto|bien preparado)
        la carne (tierna|jugosa) y (en su punto|cocinada a la perfección)
        raciones (generosas|abundantes) y bien presentadas
        los postres (caseros son una delicia|son de otro mundo|no se los pueden perder)
        se nota que usan (productos de primera|ingredientes frescos|recetas de la abuela)
        un lugar (con encanto|precioso|mágico|pintoresco) con (muy buena música|vistas preciosas|un ambiente muy agradable)
        las margaritas (estaban perfectas|son las mejores que he probado)
        sabores (auténticos|originales|que sorprenden) y mucho cariño en cada plato`,
      blame: `la comida llegó (fría|helada|quemada|cruda por dentro)
        la carne (estaba dura como una suela|parecía chicle|venía pasada|seca)
        el pescado (olía mal|no estaba fresco|era congelado)
        encontré un (pelo|bicho|plástico) en (la sopa|mi plato|la ensalada)
        platos (sin sabor|insípidos|grasosos|salados|recalentados) y raciones (ridículas|minúsculas)
        nos (enfermamos|intoxicamos|cayó mal la comida) (a todos|y acabamos en el médico|)
        los baños (asquerosos|sucios|sin papel) y las mesas pegajosas
        el postre (era de supermercado|estaba rancio|parecía de hace una semana)
        la música (altísima|insoportable) no dejaba hablar
        antes era bueno, ahora (ha bajado mucho|ya no es lo mismo|es un desastre)`,
    },
    {
      theme: 'staff',
      praise: `los meseros (muy amables|atentos|súper atentos|con una sonrisa) y (rápidos|profesionales)
        el camarero nos (aconsejó muy bien|explicó cada plato|atendió de lujo)
        el dueño (salió a saludarnos|es un encanto|nos trató como amigos)
        (excelente|inmejorable|esmerada) atención (de todo el personal|de principio a fin)`,
      blame: `el mesero (nos ignoró|se equivocó con todo|nos contestó de mala manera|tiraba los platos)
        tuvimos que pedir (tres|cuatro) veces (la cuenta|los cubiertos|el agua)
        la camarera (de muy malas formas|con cara de pocos amigos|se olvidó de nosotros)
        nos (apuraban|echaron prácticamente) para dejar la mesa
        exigen propina (obligatoria|de mala manera) y el servicio no la merece`,
    },
    {
      theme: 'waiting',
      praise: `nos sentaron (enseguida|al momento) y la comida salió (rápido|en diez minutos)
        aunque estaba lleno nos atendieron (volando|muy rápido)`,
      blame: `tardaron (una hora|hora y media|cuarenta minutos) en (traer los platos|servirnos|tomar el pedido)
        teníamos reserva y aun así esperamos (una hora|de pie en la calle)
        los platos salieron (a destiempo|cada uno cuando quiso)`,
    },
    {
      theme: 'price',
      praise: `precios (justos|razonables|muy accesibles|económicos) para la calidad que dan
        comimos (de lujo|muy bien) por (quince euros|muy poco dinero|doscientos pesos)`,
      blame: `(carísimo|excesivamente caro|un atraco) para lo que es
        nos cobraron (el pan|cosas que no pedimos|de más|una botella que no tomamos)
        precios (inflados|de turista|abusivos) y calidad (mediocre|ínfima)
        cuidado con la cuenta, (la inflan|siempre meten algo)`,
    },
  ],
  facts: `Fuimos a (cenar|comer|desayunar) el (sábado|domingo) por la noche
    Pedimos (una ensalada y dos tacos|el menú del día|una paella para dos)
    Somos (cuatro|seis) y tenemos reserva a las nueve
    ¿Tienen (menú sin gluten|opciones veganas|terraza)?
    El restaurante está (en la plaza|frente al mar|dentro del hotel)
    Abren (de martes a domingo|todos los días)`,
}

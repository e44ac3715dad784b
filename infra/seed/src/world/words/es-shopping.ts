import { lines, type Phrases } from './lines.ts'

type Places = 'web-search' | 'checkout' | 'tienda-valencia' | 'tienda-bogota' | 'product'

export const shoppingEs: Pick<Phrases, Places> = {
  'web-search': {
    good: lines(`
      Encontré {producto} en un minuto, los filtros ayudan mucho.
      El buscador entiende lo que uno quiere, qué comodidad.
      Comparé tres modelos sin salir de la página, muy claro todo.
      La guía de tallas está genial, acerté a la primera.
      Buena información y fotos de verdad, así da gusto.
      Puse mi altura y me recomendó justo lo que necesitaba.`),
    fair: lines(`
      Encontré {producto}, aunque tuve que mirar varias páginas.
      Los filtros están bien, faltaría ordenar por peso.
      Se puede encontrar todo, con un poco de paciencia.
      La ficha trae datos, pero no dice si hay stock en tienda.`),
    bad: lines(`
      Busqué {producto} y el buscador no encuentra nada, al final lo hallé por Google.
      La página va lentísima en el móvil, casi lo dejo.
      Imposible saber si hay disponibilidad, dice una cosa y luego otra.
      Los filtros se borran cada vez que vuelvo atrás, es desesperante.
      La información es confusa: dos precios distintos para lo mismo.`),
  },
  checkout: {
    good: lines(`
      Pagar fue facilísimo, en dos minutos estaba.
      Compra rápida y segura, sin registrarme ni nada.
      Todo muy sencillo, y el correo de confirmación llegó al instante.
      Me dejaron pagar {producto} en tres cuotas sin letra pequeña. ¡Perfecto!
      Muy buen precio y ningún gasto sorpresa al final.
      Me encanta que guarden mis datos y mi talla, comprar es un momento.
      Proceso claro, rápido y sin complicaciones.
      Hice el pedido desde el bus con el celular, facilísimo.`),
    fair: lines(`
      Bien, aunque me pidió la dirección dos veces.
      Correcto. Faltaría poder pagar con Bizum.
      El proceso está bien, los gastos de envío un poco altos.
      Normal, como en cualquier tienda en línea.`),
    bad: lines(`
      Me rechazó la tarjeta tres veces y luego vi dos cargos. Qué susto.
      El descuento no funcionaba y nadie responde por el chat.
      Se colgó la página al pagar {producto} y perdí el carrito.
      Los gastos de envío aparecen al final, me sentí engañada.`),
  },
  'tienda-valencia': {
    good: lines(`
      {empleado} me dejó probar tres bicis sin prisa, un encanto.
      Trato cercano y muy profesional, se nota que les gusta la bici.
      Entré por una cámara y salí con una clase de mecánica gratis. ¡Qué gente!
      {empleado} se acordaba de mi nombre y de mi bici, eso no tiene precio.
      La tienda está preciosa y todo bien explicado.
      Me aconsejaron algo más barato de lo que pensaba comprar. Eso es honestidad.
      Atención de diez, {empleado} es muy amable y sabe un montón.`),
    fair: lines(`
      Buen trato, aunque había mucha gente y esperé un rato.
      Bien en general, no tenían mi talla pero la pidieron.
      La tienda es bonita, los precios un poco altos.
      Atentos, pero con prisa.`),
    bad: lines(`
      Veinte minutos esperando a que alguien me hiciera caso.
      Fui a propósito desde {ciudad} y no tenían {producto}, en la web decía que sí.
      El chico ni me miró a la cara, muy poca educación.
      Me mandaron de un mostrador a otro y me fui sin comprar.`),
  },
  'tienda-bogota': {
    good: lines(`
      {empleado} me asesoró súper bien con {producto}, mil gracias.
      Muy amables, me ajustaron la bici ahí mismo y sin costo.
      Qué chévere la tienda, dan ganas de volver.
      Excelente atención, explican todo con paciencia.
      Me ofrecieron un tinto mientras ajustaban los frenos. Detallazo.`),
    fair: lines(`
      Buena atención, pero hay poca variedad en tallas pequeñas.
      Todo bien, el parqueadero es incómodo.
      Me atendieron bien, aunque la caja estaba lenta.
      El local queda lejos, por lo demás correcto.`),
    bad: lines(`
      La fila en caja fue de {minutos} minutos con una sola persona atendiendo.
      Llegué a recoger mi pedido y no estaba, nadie sabía nada.
      Me dijeron un precio y en la caja era otro, muy poco serio.
      Pésima disposición, como si uno les molestara.`),
  },
  product: {
    good: lines(`
      {producto} ha superado mis expectativas, calidad de verdad.
      Muy buena relación calidad precio, la recomiendo.
      Ligera, cómoda y preciosa. La uso todos los días.
      Los acabados son impecables y el montaje fue fácil.
      Mi hija no se baja de ella, es feliz.
      Llevo meses con {producto} y funciona perfecto.
      Vale cada euro, los frenos son una maravilla.
      Con ella voy al trabajo en la mitad de tiempo, encantado.`),
    fair: lines(`
      Está bien por lo que cuesta, el sillín es un poco duro.
      Cumple. Las instrucciones podrían ser más claras.
      Buena, aunque pesa más de lo que esperaba.
      Correcta, el color no es igual que en la foto.`),
    bad: lines(`
      A las dos semanas se rompió una pieza, muy mala calidad.
      {producto} llegó rayada y con el timbre roto.
      El cambio falla desde el primer día, no funciona bien.
      Los materiales son endebles, no vale lo que cuesta.
      Faltaban tornillos y el manual no se entiende.`),
  },
}

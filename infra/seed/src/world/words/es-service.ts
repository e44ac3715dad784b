import { lines, type Phrases } from './lines.ts'

type Places = 'delivery' | 'call-center' | 'soporte' | 'returns' | 'taller' | 'recomendacion' | 'social'

export const serviceEs: Pick<Phrases, Places> = {
  delivery: {
    good: lines(`
      Llegó antes de lo previsto y muy bien embalada.
      El repartidor fue amabilísimo, me ayudó a subirla.
      Me avisaron por SMS a cada paso, así da tranquilidad.
      Entrega puntual, el paquete en perfecto estado.
      La pedí el lunes y el miércoles ya estaba rodando. ¡Genial!
      Pude cambiar la hora de entrega con un clic, comodísimo.`),
    fair: lines(`
      Llegó bien, un día más tarde de lo que decían.
      Todo correcto, aunque la caja venía algo golpeada.
      El seguimiento no se actualizó, pero llegó.
      Lo dejaron en la portería sin avisar, por suerte no pasó nada.`),
    bad: lines(`
      Llegó {dias} días tarde y nadie me avisó. Pedí el día libre para nada.
      El seguimiento decía entregado y no había llegado nada.
      La caja venía destrozada y la rueda rayada.
      Dijeron que no estaba en casa y es mentira, no me moví en toda la mañana.
      Tercera fecha de entrega que incumplen, esto es una burla.
      Llevo {dias} días esperando el pedido y sigo sin respuesta.
      El transportista lo tiró por encima de la valla, increíble.`),
  },
  'call-center': {
    good: lines(`
      {empleado} resolvió mi problema en una sola llamada, gracias.
      Contestaron enseguida y con muy buena educación.
      {empleado} se hizo cargo de todo y luego me llamó para confirmarlo. Un diez.
      Me escucharon de verdad, se agradece.
      Antes era un suplicio llamar, hoy fueron dos minutos. ¡Cómo han mejorado!`),
    fair: lines(`
      Me atendieron bien, pero tuve que esperar {minutos} minutos.
      {empleado} fue amable, la solución tarda unos días.
      Al final lo arreglaron, aunque me pasaron con dos personas.
      Correcto, la música de espera es insufrible 😅`),
    bad: lines(`
      {minutos} minutos esperando para que se corte la llamada.
      Me pasaron con tres personas y a las tres les tuve que contar lo mismo.
      {empleado} no sabía nada de mi pedido y me habló de mala manera.
      Prometieron llamarme en 24 horas y nadie llamó. No es serio.
      Horas al teléfono y sigo sin solución, qué falta de respeto.
      Cada agente dice una cosa distinta, nadie resuelve nada.
      Me colgaron. Dos veces. No tengo palabras.`),
  },
  soporte: {
    good: lines(`
      Por el chat me lo resolvieron en cinco minutos, muy fácil.
      {empleado} me mandó un vídeo con los pasos y pude hacerlo sola.
      Contestaron el correo el mismo día con la solución exacta.
      El tutorial para ajustar el cambio es buenísimo.
      Hasta el bot entendió lo que pasaba, y me pasó con una persona a tiempo.`),
    fair: lines(`
      Se resolvió, después de varios correos.
      El chat va bien, el bot un poco menos.
      Me costó encontrar dónde escribir, luego todo correcto.
      Respuesta útil, aunque tardaron dos días.`),
    bad: lines(`
      El bot repite lo mismo una y otra vez y no hay forma de hablar con una persona.
      Tres correos y ninguna respuesta.
      Tuve que explicar el problema cuatro veces, es agotador.
      Respuesta automática que no tiene nada que ver con lo que pregunté.
      El formulario da error al adjuntar la foto, imposible.`),
  },
  returns: {
    good: lines(`
      Devolver {producto} fue más fácil de lo que pensaba, gracias.
      Vinieron a buscarlo a casa y el reembolso llegó en dos días.
      Cambio de talla sin preguntas, muy cómodo.
      Etiqueta lista, caja a la oficina y dinero de vuelta. Bien.`),
    fair: lines(`
      El reembolso tardó {dias} días, pero llegó.
      Bien, aunque hay que imprimir tres hojas.
      Me lo cambiaron, después de mandar fotos dos veces.
      Se puede, pero requiere paciencia.`),
    bad: lines(`
      Un papeleo interminable para devolver {producto}.
      Tuve que llamar cuatro veces para que vinieran a recogerlo.
      Llevo {dias} días esperando mi dinero y nadie responde.
      Me piden la caja original, ¿quién guarda una caja de bicicleta?
      Me hacen pagar el envío de algo que llegó roto, es un abuso.
      Rellené el formulario tres veces y siempre da error. Muy difícil todo.`),
  },
  taller: {
    good: lines(`
      {empleado} la dejó como nueva, y un día antes.
      Honestos: me dijeron que no hacía falta cambiar la cadena.
      Me explicaron todo lo que hicieron y el precio era justo.
      Entré sin cita y me arreglaron el pinchazo en diez minutos. Cracks.
      El mejor taller de la ciudad, se nota el cariño.
      {empleado} me mandó fotos del antes y el después, qué profesional.
      Frenos perfectos, bici limpia y una sonrisa. ¿Qué más se puede pedir?
      Siempre cumplen la fecha, se puede confiar en ellos.`),
    fair: lines(`
      Buen trabajo, costó un poco más de lo hablado.
      Quedó bien, tardaron un día más.
      Correcto, aunque hay que pedir cita con mucho tiempo.`),
    bad: lines(`
      La recogí y el freno seguía rozando, tuve que volver.
      Dijeron el jueves y era para el martes siguiente, nadie avisó.
      Me cobraron una pieza que no pedí.`),
  },
  recomendacion: {
    good: lines(`
      Ya se la recomendé a media oficina.
      Compro aquí desde hace años y nunca me han fallado.
      Buena calidad, buen trato y un taller de lujo.
      Se preocupan después de vender, eso ya no se ve.
      Resuelven rápido y con una sonrisa. Así se gana un cliente.
      Me conocen, me aconsejan bien y no me venden de más.
      Lo mejor es la gente. Gracias a todo el equipo 🙌`),
    fair: lines(`
      Buenos productos, la entrega puede mejorar.
      Contento con la bici, menos con el teléfono.
      Bien en tienda, regular por internet.
      Los recomendaría si los precios fueran más competitivos.
      Cumplen, sin más.`),
    bad: lines(`
      Antes eran otra cosa, el servicio ha empeorado mucho.
      Si todo va bien, perfecto. Cuando hay un problema, nadie da la cara.
      Demasiadas esperas y demasiadas excusas.
      Caro y con mala atención, me decepcionaron.
      No los recomiendo: prometen y no cumplen.
      Me sentí como un número, nadie me escuchó.`),
  },
  social: {
    good: lines(`
      Ruta del domingo con mi bici nueva de @BicisAurora 🚲😍
      Gracias @BicisAurora por salvarme el finde, sois los mejores.
      El taller de @BicisAurora es otra cosa, qué maravilla de equipo.
      ¿Buscas bici en {ciudad}? @BicisAurora sin dudarlo.`),
    fair: lines(`
      ¿Alguien sabe si @BicisAurora abre este sábado?
      @BicisAurora ¿para cuándo más tallas pequeñas?
      Mirando bicis en @BicisAurora, a ver si me decido 🤔`),
    bad: lines(`
      @BicisAurora lleváis {dias} días sin contestar, muy mal.
      Otra vez el pedido retrasado, @BicisAurora. Qué paciencia hay que tener 🙄
      @BicisAurora vuestro teléfono no lo coge nadie, es desesperante.
      Mucho anuncio y luego no hay stock. Decepcionante, @BicisAurora.`),
  },
}

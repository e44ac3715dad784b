import type { WordTable } from '../words/matcher.ts'
import type { ThemeId } from './theme-names.ts'

/** How customers name each theme in Spanish, without accents. */
export const spanishThemes: WordTable<ThemeId> = [
  [
    'value',
    `calidad precio, relacion calidad, relacion calidad precio, relacion precio calidad, calidad y precio, precio calidad, precio y calidad, vale* la pena, valio la pena,
    merece* la pena, merecio la pena, vale lo que, vale cada, lo que pague, lo que pagas, lo que cuesta, por ese precio,
    por el precio, por lo que pag*, valor por, buena compra, mala compra, buena inversion, dinero tirado, tirar el dinero,
    dinero a la basura, perdida de dinero, no vale nada, no lo vale, lo vale`,
  ],
  [
    'quality',
    `calidad, calidades, materiales, material, acabado*, durab*, durader*, resistent*, resistencia, endeble*, fragil*, de plastico,
    baratij*, bien hecho*, bien hecha*, mal hecho*, mal hecha*, mala factura, chafa*, cutre*, costuras, tela, telas, sabor,
    deliciosa, delicioso, exquisit*`,
  ],
  [
    'availability',
    `disponib*, agotad*, stock, existencias, inventario, desabast*, fuera de stock, no hay talla*, no tenian talla*,
    no quedaba*, no quedan, esta|estaba|estaban|encontre cerrado|cerrada|cerrados|cerradas, tienda cerrada, local cerrado, oficina cerrada, horario*, fuera de servicio, sin servicio, sin sistema, sin internet,
    sin senal, sin linea, sin luz, caida del|de, se cae la|el, se cayo la|el, no hay sistema, sistema caido, citas disponibles,
    no hay citas, no abre*, no estaba* abiert*, reponen, reposicion, cobertura`,
  ],
  [
    'functionality',
    `funcion*, funcionalidad*, prestacion*, caracteristica*, aplicacion, app, apps, pagina, paginas, web, sitio, portal, software, actualizacion*,
    actualiza*, version, pantalla*, bateria, boton, botones, se cuelga, se traba, se cierra, se congela, se bloquea, no carga*,
    no enciend*, no prend*, conexion, bluetooth, wifi, buscador, menu, formulario, iniciar sesion, inicio de sesion, contrasena,
    configur*, usabilidad, interfaz, intuitiv*`,
  ],
  [
    'speed',
    `rapid*, velocidad, veloz*, veloces, agil, agiles, agilidad, agiliz*, lento, lenta, lentos, lentas, lentisim*, lentitud,
    lentamente, inmediat*, al instante, en minutos, en un minuto, en un momento, en segundos, tarda*, tardo, demora*, demor*,
    pronta, prontitud, en tiempo record, express`,
  ],
  [
    'waiting',
    `espera, esperas, esperando, esperar, espere, esperamos, esperaron, esper* mas de, tiempo de espera, tiempos de espera, cola, colas,
    fila, filas, hacer cola, sala de espera, en espera, musiquita, turno, turnos, sigo esperando, horas para que, minutos para que`,
  ],
  [
    'effort',
    `facil, faciles, facilidad, facilmente, facilisim*, facilit*, dificil*, dificult*, complicad*, complic*, sencill*, engorros*, tedios*,
    tramite*, papeleo, burocra*, tuve que, tuvimos que, me toco, me hicieron, me piden, me pidieron, dar vueltas, mil vueltas,
    varias veces, tres veces, cuatro veces, cinco veces, mil veces, una y otra vez, otra vez, repetir, volver a explicar,
    volver a contar, volver a llamar, sin esfuerzo, esfuerzo, comodo, comoda, comodidad, de un lado a otro, pasos, enredad*, enredos*,
    me transfier*, me transfir*, me pasan de, me pasaron de, me pasaban de, pelear, pelearme, insistir, perseguir`,
  ],
  [
    'information',
    `informacion, informa, informan, informar*, informo, informad*, infor*, explic*, aclar*, claridad, instruccion*, manual, comunicac*, comunicado*, comunican, comunicaron,
    aviso, avisos, avisan, avisar, avisen, sin avisar, no avis*, actualizaciones del pedido, transparen*, seguimiento del, descripcion, no corresponde,
    no coincide, publicidad, letra pequena, letra chica, nadie sabe, no saben, no supieron, no sabian, respuesta clara, datos,
    confus*, mal indicado, detallad*, orientacion, orienta*, orientaron, asesor*`,
  ],
  [
    'resolution',
    `resolv*, resuelv*, resuelt*, resolucion*, soluci*, arregl*, reparar*, reparac*, reparad*, repararon, sin respuesta, me ayudaron, nos ayudaron, me ayudo,
    nos ayudo, reclamo*, reclamac*, reclame, queja*, quejarme, incidencia*, ticket, tickets, mi caso, el caso, nadie me|nos, nadie responde,
    no responden, no contestan, no respondieron, no contestaron, ni caso, garantia*, se hicieron cargo, se hacen cargo, se lavan las manos,
    sigue igual, seguimos igual, sigo igual`,
  ],
  [
    'respect',
    `respet*, irrespet*, grosero*, grosera*, groseria*, maleducad*, mal educad*, educad*, educacion, amable*, amabilidad*, amabilisim*, cortes, cortesia, descortes*,
    cordial*, trato, tratan, trataron, trata, tratado, tratada, tratados, tratar al, maltrat*, prepotent*, antipatic*, simpatic*, humill*, insult*,
    grit*, altaner*, arrogan*, despot*, burla*, se burl*, mala cara, malas caras, mal modo, malos modos, malas maneras, calidez, carino, carinos*, empatia, empatic*,
    humanidad, discrimin*, ofend*, amabl*, cercania, mal genio, ignorad*, ignoran, ignoraron, paciencia`,
  ],
  [
    'professionalism',
    `profesional*, poco profesional*, competent*, incompeten*, capacitad*, capacitacion, preparad*, formacion, experto*, experta*, conocimiento*,
    seriedad, seri*dad, serio, seria, serios, inept*, negligen*, responsab*, irresponsab*, formalidad, informalidad, eficien*, ineficien*, ineficaz, eficac*,
    eficaz*, diligent*, diligencia, puntual*, impuntual*, etica, honest*, deshonest*, confiable*, confianza, no tiene* ni idea, ni idea`,
  ],
  [
    'personalisation',
    `personaliz*, a mi medida, a medida, por mi nombre, me conocen, nos conocen, mis gustos, mis preferencias, mis necesidades, nuestras necesidades,
    atencion personal, trato personal, trato individual*, individualiz*, como un numero, un numero mas, uno mas, robot, robots, bot, chatbot,
    respuesta* automatica*, respuesta* generica*, mensaje* automatico*, plantilla, contestador, maquina, hablar con una persona, una persona real, se acordaron, se acordo,
    recordaron, recordaban, historial, recomendaciones para mi, adaptad*, se adaptan, se adaptaron`,
  ],
  [
    'consistency',
    `siempre lo mismo, siempre igual, cada vez, como siempre, consistent*, inconsistent*, coheren*, incoheren*, contradic*, contradij*, cada uno dice|me, cada quien,
    uno dice, unos dicen, me dicen una cosa, una cosa y otra, otra cosa, no es lo que, no era lo que, distinto a, diferente a, depende de quien, depende de la persona, dijeron una cosa,
    versiones distintas, versiones diferentes, antes era, antes eran, ya no es lo, no es lo mismo, ha bajado, ha empeorado, ha cambiado, prometieron, promet*, incumpl*, no cumpl*, cumpl*, mantienen, fiable*, fiabilidad`,
  ],
  [
    'proactivity',
    `proactiv*, anticip*, se adelant*, sin que yo, sin tener que, sin pedir*, sin que se lo, antes de que, me llamaron para, me llamo para, nos llamaron para, me avisaron, nos avisaron, me aviso,
    avisaron, me escribieron, me contactaron, se pusieron en contacto, tomaron la iniciativa, iniciativa, me ofrecieron, nos ofrecieron, dieron seguimiento, dan seguimiento,
    hicieron seguimiento, seguimiento, pendientes de, estuvieron pendientes, pendiente de mi, previeron, prevenir, nadie me aviso, no me avisaron, no me aviso, sin previo aviso, sin aviso, ya sabian`,
  ],
  [
    'price',
    `precio, precios, caro, cara, caros, caras, carisim*, barat*, costo, costos, coste, costes, costoso*, costosa*, tarifa, tarifas, descuento*, oferta*, promocion*, rebaj*, economic*, asequible*, sobreprecio,
    cuesta, cuestan, costaba, subieron el|los, subio el, subida de, encarec*, gastos de envio, cuota, cuotas, mensualidad, euros, pesos, soles, dolares, bolsillo`,
  ],
  [
    'delivery',
    `envio, envios, enviar*, enviaron, envian, enviad*, entrega, entregas, entregar*, entregaron, entregan, entrego, entregad*, paquete*, paqueteria, repart*, mensajer*, transport*, courier, correos, a domicilio,
    domicilio, domiciliario, pedido, pedidos, despach*, encomienda*, guia de, numero de seguimiento, llego el, llego mi, llego tarde,  llego en, llego antes, llego a tiempo, llego,
    llegaron, llega tarde, no ha llegado, no llega, no me ha llegado, no me llego, nunca llego, recibi el, recibi mi, rider, delivery, embalaje, empaque, empaquetad*, empacad*`,
  ],
  [
    'staff',
    `personal, empleado*, empleada*, trabajador*, vendedor*, vendedora*, dependient*, asesor, asesora, asesores, agente, agentes, operador*, ejecutivo*, ejecutiva*, cajer*, camarer*, meser*, mesonero*, moso, mozo, mozos, recepcionista*, tecnico,
    tecnicos, gerente, gerentes, encargad*, supervisor*, jefe, chico, chica, chicos, chicas, muchacha*, muchacho*, senorita, senor, senora, equipo de, conductor*, chofer, azafata*, guardia*, doctor*, medic*, enfermer*,
    teleoperador*, atencion al cliente, servicio al cliente, atencion, atendio, atendieron, atienden, me atend*, nos atend*, atenderme, atento, atenta, atentos, atentas, servicial*`,
  ],
  [
    'product_defect',
    `roto, rota, rotos, rotas, rompio, rompieron, se rompe*, defect*, averi*, estrope*, danad*, dano, danos, malogr*, descompuest*, descompus*, rayado, rayada, rayados, rayadas, rayon, rayones, grieta*, agrietad*, abollad*, golpead*, oxidad*,
    quemad*, manchad*, descosid*, despegad*, fallo, falla, fallas, fallos, fallan, fallando, fallaron, no funciona*, no funciono, dejo de funcionar, dejaron de funcionar, no enciende, no prende, falta* piezas, faltan tornillos, faltaba una pieza, caducad*, vencido,
    vencidos, podrid*, mal estado, pinchad*, falsific*, no sirve, no sirven, no sirvio, incomplet*`,
  ],
  [
    'returns',
    `devoluc*, devolver, devolv*, devuelv*, devuelt*, reembols*, reintegr*, cambio por, cambiarlo, cambiarla, cambiarme, hacer el cambio, cambio de talla, hacer un cambio, me lo cambi*, me la cambi*, recoger el, retorno, dinero de vuelta, mi dinero, regresar el, regresarme,
    cambios y devoluciones, reposicion del, reemplaz*`,
  ],
  [
    'billing',
    `factur*, cobr*, cobro, cobros, cargo a, cargo en, cargos, cargo indebido, recibo, recibos, boleta*, pago, pagos, pague dos, pagar dos, tarjeta, tarjetas, comision*, comisiones, transferencia, domiciliacion, suscripcion, debito, saldo, me descontaron,
    descontaron, interes de, intereses, estado de cuenta, medios de pago, metodo de pago, abono, abonos, deuda, mora, iva`,
  ],
]

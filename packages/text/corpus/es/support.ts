import type { Bank } from '../bank.ts'

export const support: Bank = {
  touchpoint: 'support',
  nouns: {
    masculine: `el servicio al cliente, el soporte, el chat, el agente, el call center, el trato, el médico,
      el seguimiento del caso, el profesor, el gimnasio`,
    feminine: `la atención, la respuesta, la operadora, la asesora, la solución, la clínica, la consulta, la espera,
      la información, la academia`,
  },
  said: [
    {
      theme: 'resolution',
      praise: `me (resolvieron|solucionaron) (todo|la duda|el problema) (a la primera|en minutos|en una sola llamada)
        (dieron la cara|reconocieron el error) y lo arreglaron
        no colgaron hasta dejarlo (resuelto|funcionando)`,
      blame: `(nadie|ninguno) (resuelve|soluciona|se hace responsable) (nada|)
        (cerraron|archivaron) mi caso sin (resolverlo|leerlo|avisar)
        llevo (dos meses|seis semanas) (con el mismo problema|reclamando) y (nada|sigo igual|me dan largas)
        siempre la misma respuesta (automática|copiada y pegada)`,
    },
    {
      theme: 'waiting',
      praise: `me atendieron (al instante|en menos de un minuto|sin esperar)
        respondieron (el mismo día|a los diez minutos|incluso en domingo)`,
      blame: `(una hora|cuarenta minutos|dos horas) al teléfono (con la musiquita|para que me colgaran|en espera)
        (nadie contesta|no contestan|no hay quien responda) (el teléfono|los correos|los mensajes)
        (tres|cuatro) horas en la sala de espera (con cita|con dolor)
        dieron la cita para dentro de (cuatro|seis) meses`,
    },
    {
      theme: 'respect',
      praise: `me (escucharon|trataron) con (mucho respeto|cariño|paciencia infinita)
        te hacen sentir (persona y no número|importante|tranquila)`,
      blame: `me (gritó|colgó|insultó|faltó al respeto|habló como a un niño)
        se (burlaron|rieron) de mí (en la cara|por teléfono)
        un trato (humillante|indigno|vejatorio|de lo peor)`,
    },
    {
      theme: 'information',
      praise: `(explican|informan) (todo con claridad|paso a paso|muy bien)
        me mantuvieron informada (en todo momento|hasta el final)`,
      blame: `nadie sabe (nada|dar una respuesta|qué pasa con mi caso)
        información (falsa|contradictoria|confusa|a medias)
        te mandan a una página que (no dice nada|ni existe)`,
    },
    {
      theme: 'speed',
      praise: `(rapidísimos|súper rápidos|ágiles) y (eficaces|eficientes)`,
      blame: `(lentísimos|lentos e ineficaces|a paso de tortuga)`,
    },
    {
      theme: 'value',
      praise: `(me ha cambiado la vida|aprendí muchísimo|justo lo que necesitaba)`,
      blame: `(no me sirvió de nada|dinero tirado a la basura|una pérdida de tiempo)`,
    },
  ],
  facts: `Hablé con (Marta|el agente|una señorita) (por chat|por teléfono)
    Mi número de caso es (10482|5519)
    ¿Con quién puedo hablar sobre (mi contrato|una baja)?
    Tengo cita el (lunes|doce) a las diez
    Escribo para (actualizar mis datos|cambiar mi correo|confirmar la cita)
    Adjunto (la foto|el recibo|el formulario)`,
}

import type { Bank } from '../bank.ts'

export const bank: Bank = {
  touchpoint: 'bank',
  nouns: {
    masculine: `el banco, el cajero, el asesor, el crédito, el seguro, el préstamo, el trámite, el gestor,
      el ejecutivo de cuenta`,
    feminine: `la tarjeta, la cuenta, la sucursal, la hipoteca, la banca en línea, la oficina, la app del banco,
      la comisión, la póliza, la aseguradora`,
  },
  said: [
    {
      theme: 'billing',
      praise: `me devolvieron (la comisión|el cargo) (el mismo día|en cuanto llamé)
        sin comisiones ni letra pequeña, (todo claro|da gusto)`,
      blame: `me cobraron (dos veces|una comisión que nadie explicó|un seguro que no pedí)
        (bloquearon|congelaron) mi cuenta sin avisar y (no puedo pagar|me quedé sin dinero)
        cargos (fantasma|que no reconozco|indebidos) y (nadie los devuelve|el banco no responde)
        intereses (abusivos|de usura) y (letra pequeña|trampas) por todas partes
        me (siguen|continúan) cobrando (después de cancelar|por algo que di de baja)`,
    },
    {
      theme: 'effort',
      praise: `abrí la cuenta (desde el móvil|en cinco minutos|sin papeleo)
        todo el trámite (fue facilísimo|muy ágil|sin moverme de casa)`,
      blame: `piden (mil papeles|los mismos documentos tres veces|ir en persona para todo)
        para cerrar la cuenta (te marean|es una odisea|hay que ir cuatro veces)
        un trámite (eterno|complicadísimo|absurdo) para algo tan simple`,
    },
    {
      theme: 'professionalism',
      praise: `la asesora (sabe muchísimo|explica muy bien|fue clara y honesta)
        (muy profesionales|serios y transparentes) con (la hipoteca|el siniestro|el préstamo)`,
      blame: `el gestor (no sabe nada|me dio información falsa|nunca contesta)
        me (vendieron|colaron) un producto con engaños
        el perito (ni apareció|vino con prisas) y (rechazaron el siniestro|no pagan nada)`,
    },
    {
      theme: 'functionality',
      praise: `la app del banco (es comodísima|va como la seda|nunca falla)`,
      blame: `la app (no deja entrar|lleva días caída|falla siempre a fin de mes)
        el cajero (se tragó mi tarjeta|está siempre fuera de servicio|no da billetes)
        el código nunca llega y no puedo (entrar|hacer la transferencia)`,
    },
  ],
  facts: `Quiero abrir una cuenta (de ahorro|para mi hija)
    ¿Qué documentos necesito para (el préstamo|la tarjeta)?
    ¿Cuál es el horario de la sucursal?
    Hice una transferencia (el martes|por 300 euros)
    La póliza vence en (junio|noviembre)
    Soy cliente desde (2015|hace dos años)`,
}

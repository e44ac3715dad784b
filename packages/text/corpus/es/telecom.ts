import type { Bank } from '../bank.ts'

export const telecom: Bank = {
  touchpoint: 'telecom',
  nouns: {
    masculine: `el internet, el router, el técnico, el plan, el operador, el contrato, el decodificador,
      el suministro, el módem`,
    feminine: `la fibra, la cobertura, la señal, la velocidad, la instalación, la factura, la línea, la tarifa,
      la conexión, la luz`,
  },
  said: [
    {
      theme: 'functionality',
      praise: `la fibra (vuela|va como un tiro|nunca falla) (desde el primer día|)
        (cobertura|señal) (perfecta|estupenda) hasta en (el pueblo|la montaña|el sótano)`,
      blame: `internet (se cae|se corta|va lentísimo) (cada noche|todos los días|a cada rato)
        llevamos (una semana|tres días|un mes) sin (internet|teléfono|luz|servicio)
        pago (300|600) megas y (no llegan ni 20|es una tortuga)
        la señal (desaparece|es pésima) en (mi casa|toda la zona)`,
    },
    {
      theme: 'consistency',
      praise: `(cinco|diez) años con ellos y (cero problemas|siempre cumplen)`,
      blame: `cada agente (dice una cosa distinta|te cuenta otra historia)
        prometieron un precio y (cobran otro|a los tres meses lo subieron)
        el servicio va (de mal en peor|cada día peor)`,
    },
    {
      theme: 'resolution',
      praise: `el técnico (vino el mismo día|lo arregló en media hora|dejó todo perfecto)
        resolvieron la avería (en una hora|por teléfono|rapidísimo)`,
      blame: `el técnico (no vino|me dejó plantado|vino tres veces y sigue igual)
        (cinco|diez|siete) llamadas y (sigue sin solución|el problema continúa|nadie resuelve)
        me pasan de un departamento a otro y (se corta|me cuelgan)`,
    },
    {
      theme: 'billing',
      praise: `la factura (es clara|siempre es la misma) y sin sorpresas`,
      blame: `la factura (vino al doble|subió sin avisar|trae servicios que no contraté)
        me cobran permanencia (que nadie mencionó|después de cinco años)
        di de baja la línea y (siguen pasando recibos|me metieron en una lista de morosos)`,
    },
  ],
  facts: `Quiero información sobre (la fibra|los planes|el roaming)
    Tengo contratada la tarifa de (20|35) euros
    ¿Llega la fibra a (mi calle|Getafe|Zapopan)?
    ¿Cómo cambio la contraseña del router?
    Me mudo en (septiembre|dos semanas) y quiero trasladar la línea
    La instalación es el (jueves|miércoles) por la mañana`,
}

const es = {
  intro:
    'Un empleado descontento hace clientes descontentos: cómo lo ven los equipos, al lado de cómo lo viven sus clientes.',
  by: 'Ver por',
  period: 'Periodo',
  views: { team: 'Equipo', employee: 'Persona', shop: 'Tienda' },
  days: (n: number) => `${n} días`,
  columns: {
    enps: 'eNPS del equipo',
    csat: 'CSAT de clientes',
    nps: 'NPS de clientes',
    ces: 'CES de clientes',
  },
  answers: (n: string) => `${n} respuestas`,
  without: 'Sin indicar',
  few: 'Nada con menos de 5 respuestas, ni lo que permitiría deducirlo. Es una asociación, no una nota de nadie.',
  empty: {
    title: 'Todavía no se sabe quién atendió',
    detail: 'Envía team, employee o shop con cada señal y aquí verás cómo lo viven sus clientes.',
  },
}

const en: typeof es = {
  intro: 'Unhappy employees make unhappy customers: how teams see it, beside how their customers live it.',
  by: 'View by',
  period: 'Period',
  views: { team: 'Team', employee: 'Person', shop: 'Shop' },
  days: (n) => `${n} days`,
  columns: {
    enps: 'eNPS of the team',
    csat: 'CSAT of customers',
    nps: 'NPS of customers',
    ces: 'CES of customers',
  },
  answers: (n) => `${n} answers`,
  without: 'Not told',
  few: 'Nothing of fewer than 5 answers, nor what would tell it. An association, nobody’s mark.',
  empty: {
    title: 'Who served is not known yet',
    detail: 'Send team, employee or shop with each signal, and see here how their customers live it.',
  },
}

export const teams = { es, en }

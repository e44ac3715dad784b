const dayMs = 86_400_000

/** As a person might paste it, or an attacker: each must stay text, and in its own box. */
export const hostile = [
  `<script>document.title = 'taken'</script><img src=x onerror="document.title = 'taken'">`,
  `<svg onload="document.title = 'taken'"><a href="javascript:alert(1)">click</a></svg>`,
  `\u202E\u2067esrever nettirw si siht\u200B\u200B\u200D\uFEFF \u0627\u0644\u062E\u062F\u0645\u0629 \u0633\u064A\u0626\u0629`,
  `=HYPERLINK("http://example.com","premio")`,
  'interminable'.repeat(833),
]

const ago = (days: number, hours = 0) =>
  new Date(Date.now() - days * dayMs - 3_600_000 * (hours + 1)).toISOString()

const person = (i: number) => {
  const isLate = i % 3 === 0
  const customer = { id: `person-${i}`, traits: { name: `Persona ${i}` } }
  const day = 5 + (i % 60)
  return [
    {
      kind: 'event',
      id: `buy-${i}`,
      customer,
      type: 'purchase',
      touchpoint: 'checkout',
      channel: 'web',
      occurredAt: ago(day),
    },
    {
      kind: 'feedback',
      id: `paid-${i}`,
      customer,
      touchpoint: 'checkout',
      channel: 'web',
      metric: 'csat',
      score: 4 + (i % 2),
      occurredAt: ago(day, -0.5),
    },
    {
      kind: 'feedback',
      id: `got-${i}`,
      customer,
      touchpoint: 'delivery',
      channel: 'email',
      metric: 'csat',
      score: isLate ? 1 : 5,
      employee: i % 2 === 0 ? 'Marta' : 'Luis',
      comment: isLate
        ? 'El paquete llegó tarde y nadie contestó al teléfono, pésimo servicio'
        : 'La entrega fue rapidísima, muy contento con el servicio',
      occurredAt: ago(day - 3),
    },
    {
      kind: 'feedback',
      id: `told-${i}`,
      customer,
      touchpoint: 'survey',
      channel: 'email',
      metric: 'nps',
      score: isLate ? 2 : 9,
      occurredAt: ago(day - 4),
    },
  ]
}

/** Sixty people who buy, get it late every third time, and say so: 240 signals. */
export const story = () => Array.from({ length: 60 }, (_, i) => person(i)).flat()

/** The hostile comments, each of somebody whose name is no better. */
export const hostileSignals = () =>
  hostile.map((comment, i) => ({
    kind: 'feedback',
    id: `evil-${i}`,
    customer: { id: `evil-${i}`, traits: { name: `<b>${comment.slice(0, 40)}</b>` } },
    touchpoint: 'chat',
    channel: 'chat',
    comment,
    occurredAt: ago(1, i),
  }))

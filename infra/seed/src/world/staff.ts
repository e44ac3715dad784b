import type { BatchItem } from '@vigia/contracts/signals'

import { dayFor, timeOn } from './calendar.ts'
import { createRandom } from './random.ts'

interface Team {
  name: string
  people: number
  /** The share of promoters and of detractors among a hundred answers. */
  promoters: number
  detractors: number
}

const teams: readonly Team[] = [
  { name: 'Tiendas', people: 9, promoters: 52, detractors: 14 },
  { name: 'Taller', people: 6, promoters: 68, detractors: 6 },
  { name: 'Atención escrita', people: 6, promoters: 38, detractors: 24 },
  { name: 'Teléfono', people: 11, promoters: 22, detractors: 44 },
]

const MONTHS = 12
const MONTH_DAYS = 29

/** How the shop's own people see it, asked once a month and without a name: the calls wear out those who take them. */
export function staff(seed: string, now: Date): BatchItem[] {
  const random = createRandom(`${seed}/staff`)
  const asked = teams.flatMap((team) =>
    Array.from({ length: team.people * MONTHS }, (_, i) => ({ team, i, month: i % MONTHS })),
  )
  return asked.map(({ team, i, month }): BatchItem => {
    const { promoters, detractors } = team
    const band = random.weighted([promoters, 100 - promoters - detractors, detractors])
    const score = band === 0 ? random.int(9, 10) : band === 1 ? random.int(7, 8) : random.int(2, 6)
    const at = timeOn(dayFor(month * MONTH_DAYS + 2, 'office', random.next(), now), 'office', random.next())
    return {
      kind: 'feedback',
      id: `aurora-staff-${team.name}-${i + 1}`,
      touchpoint: 'equipo',
      channel: 'web',
      metric: 'enps',
      score,
      team: team.name,
      occurredAt: at.toISOString(),
    }
  })
}

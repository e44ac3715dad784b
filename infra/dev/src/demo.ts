/** The organization that every local run begins with. Its keys are worth nothing anywhere else. */
export const demo = {
  id: 'org_demo',
  name: 'Bicicletas Aurora',
  timeZone: 'UTC',
  region: 'us',
  currency: 'EUR',
  secretKey: 'vg_sk_demo_local',
  publishableKey: 'vg_pk_demo_local',
} as const

/** Who works there: one person of each role. The first opens the console by themselves. */
export const demoPeople = [
  { name: 'Lucía Prado', email: 'lucia@aurora.example', role: 'owner' },
  { name: 'Andrés Quiroga', email: 'andres@aurora.example', role: 'admin' },
  { name: 'Marta Ríos', email: 'marta@aurora.example', role: 'manager' },
  { name: 'Nuria Vidal', email: 'nuria@aurora.example', role: 'analyst' },
  { name: 'Tomás Herrera', email: 'tomas@aurora.example', role: 'viewer' },
] as const

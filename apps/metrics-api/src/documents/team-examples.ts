/** Bodies of those who own cases, and of what they want to hear of. */
export const teamBodies = {
  createManager: { name: 'Marta Gil', email: 'marta@example.com', language: 'es', budgetPerDay: 10 },
  updateManager: { quietHours: { from: '21:00', to: '08:00' } },
  putAssignment: {
    rules: [{ id: 'big', when: { minValue: 500 }, managers: ['mgr_…'], mode: 'rotate' }],
  },
  putBusinessHours: {
    week: [
      { day: 1, from: '09:00', to: '14:00' },
      { day: 1, from: '16:00', to: '19:00' },
      { day: 2, from: '09:00', to: '18:00' },
    ],
    holidays: ['2026-12-25'],
    respondWithin: { alert: 960, critical: 240 },
  },
  putPlaybook: {
    long_wait: { es: 'Discúlpate por la espera', en: 'Apologise for the wait' },
  },
  putModelSettings: {
    horizonDays: 90,
    silentGaps: 3,
    holdoutShare: 0,
    anchors: null,
    tiers: { watch: 0.25, alert: 0.4, critical: 0.6 },
    minutesPerAlert: 15,
  },
  createRule: {
    name: 'Clientes grandes, mala entrega',
    on: 'signal',
    conditions: [
      { field: 'metric', op: 'is', value: 'csat' },
      { field: 'score', op: 'at_most', value: 2 },
      { field: 'touchpoint', op: 'is', value: 'delivery' },
      { field: 'value', op: 'more_than', value: 500 },
    ],
    tier: 'alert',
  },
  updateRule: { enabled: false },
  createBacktest: {
    rule: {
      name: 'Riesgo alto',
      on: 'risk',
      conditions: [{ field: 'probability', op: 'at_least', value: 0.5 }],
      tier: 'alert',
    },
    from: '2026-01-01T00:00:00Z',
  },
} as const

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

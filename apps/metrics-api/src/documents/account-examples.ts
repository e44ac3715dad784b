import type { OperationId } from '@vigia/contracts'

/** Bodies about people, keys and the organization itself. */
export const accountBodies = {
  updateProfile: { name: 'Lucía Prado', language: 'es' },
  switchOrganization: { id: 'org_…' },
  updateOrganization: { timeZone: 'America/Bogota', tone: 'usted', brand: { color: '#0b6e4f', logo: null } },
  createOrganization: { name: 'Urbano', timeZone: 'Europe/Madrid', region: 'latam', currency: 'EUR' },
  updateMember: { role: 'manager' },
  inviteMember: { email: 'marta@example.com', role: 'manager', language: 'es' },
  createKey: { kind: 'publishable', name: 'Web', origins: ['https://shop.example.com'] },
  updateKey: { name: 'Tienda en línea' },
} satisfies Partial<Record<OperationId, object>>

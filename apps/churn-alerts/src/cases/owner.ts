import type { Store } from '@vigia/db/database'
import { findManager, type ManagerRow } from '@vigia/db/team'
import { AppError } from '@vigia/domain/errors'

/** The manager who is to own a case. @throws AppError `invalid` where nobody is called so, or is away. */
export async function ownerAsked(store: Store, managerId: string): Promise<ManagerRow> {
  const manager = await findManager(store, managerId)
  if (manager?.active) return manager
  const message = manager ? `${manager.name} is not active` : `There is no manager ${managerId}`
  throw new AppError('invalid', `managerId: ${message}`, { issues: [{ path: 'managerId', message }] })
}

export { leaseDue, settle } from './lease.ts'
export type { Leased, Settlement } from './lease.ts'
export { findDelivery, listDeliveries, requeueDelivery } from './log.ts'
export type { DeliveryRow } from './log.ts'

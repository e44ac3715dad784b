export { chanceOfReturn, defaultBgNbd, probabilityAlive } from './bg-nbd.ts'
export type { PurchaseHistory } from './bg-nbd.ts'
export { fitBgNbd } from './fit.ts'

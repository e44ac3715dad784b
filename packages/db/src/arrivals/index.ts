export { keepArrivals, readArrivals } from './arrivals.ts'
export type { KeptArrivals, KeyArrivals } from './arrivals.ts'

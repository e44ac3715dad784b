import type { CollectorPrincipal } from '../env.ts'

/** What an organization's signals are read by: its time zone, and what its own comments taught. */
export const readerOf = ({ timeZone, texts }: CollectorPrincipal) => ({ timeZone, texts })

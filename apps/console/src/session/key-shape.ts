export type KeyFault = 'empty' | 'publishable' | 'shape'

/** What is wrong with a key before anybody is asked, or null. */
export function keyFault(key: string): KeyFault | null {
  if (key === '') return 'empty'
  if (key.startsWith('vg_pk_')) return 'publishable'
  return /^vg_sk_\w+$/.test(key) ? null : 'shape'
}

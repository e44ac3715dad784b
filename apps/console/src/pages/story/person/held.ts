/** What a manager has a word for; all else is counted together. */
export const toldKinds = [
  'signals',
  'cases',
  'alerts',
  'responses',
  'invitations',
  'outcomes',
  'consents',
] as const
export type ToldKind = (typeof toldKinds)[number] | 'other'

/** The customer's own rows, which the dialog's title is about. */
const self = new Set(['customers', 'touched'])

/** How much is held about a person, by kind; kinds of which there is nothing are left out. */
export function heldOf(data: Readonly<Record<string, readonly unknown[]>>): [ToldKind, number][] {
  const known = toldKinds.map((kind): [ToldKind, number] => [kind, data[kind]?.length ?? 0])
  const other = Object.entries(data)
    .filter(([table]) => !self.has(table) && !toldKinds.some((kind) => kind === table))
    .reduce((sum, [, rows]) => sum + rows.length, 0)
  return [...known, ['other', other] as [ToldKind, number]].filter(([, count]) => count > 0)
}

import type { Messages } from '../../i18n/messages/index.ts'
import { capitalized, nameIn } from '../../i18n/names.ts'
import type { Driver } from './verdict.ts'

/** A driver as people call it. */
export function driverName({ kind, key }: Pick<Driver, 'kind' | 'key'>, t: Messages): string {
  if (kind === 'wait') return t.drivers.wait
  if (kind === 'attribute') return key
  const known = { touchpoint: t.words.touchpoint, theme: t.words.theme, channel: t.words.channel }[kind]
  return capitalized(nameIn(known, key))
}

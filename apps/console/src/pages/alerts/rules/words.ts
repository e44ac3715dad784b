import { knownEvents, labelOfEvent } from '@vigia/domain/events'

import type { Language } from '../../../i18n/language.ts'
import type { Messages } from '../../../i18n/messages/index.ts'
import { nameIn } from '../../../i18n/names.ts'
import type { Condition, Field, Subject } from './draft.ts'

/** A piece of a clause: words, or the place of a control. */
export type Piece = { text: string } | { slot: 'op' | 'value' }

const SLOT = /\{(op|value)\}/

/** A clause as it reads, cut at its controls: `the score is {op} {value}`. */
export function piecesOf(pattern: string): Piece[] {
  return pattern
    .split(SLOT)
    .map((part): Piece => (part === 'op' || part === 'value' ? { slot: part } : { text: part.trim() }))
    .filter((piece) => 'slot' in piece || piece.text !== '')
}

/** The clause of a field; one that nobody has words for reads by its label. */
export const clauseOf = ({ rules }: Messages, on: Subject, field: Field, language: Language): string =>
  rules.clauses[on]?.[field.name] ?? `${field.label[language]} {op} {value}`

/** How a comparison reads inside a clause. */
export const opWords = ({ rules }: Messages, { kind }: Field, op: string): string =>
  rules.ops[kind === 'number' ? 'number' : 'text'][op] ?? op

const known = (words: Messages['words'], name: string): Readonly<Record<string, string>> =>
  ({
    metric: words.metric,
    touchpoint: words.touchpoint,
    stage: words.stage,
    channel: words.channel,
    tier: words.tier,
    theme: words.theme,
  })[name] ?? {}

/** A value of a field by the name that people know it by. */
export function valueName(t: Messages, field: Field, value: string, language: Language): string {
  const own = t.rules.values[value]
  if (own !== undefined && field.values.concat('any').includes(value)) return own
  if (field.name === 'type' && Object.hasOwn(knownEvents, value)) return labelOfEvent(value)[language]
  if (field.kind === 'words') return value
  const names = known(t.words, field.name)
  return field.kind === 'choice' || Object.hasOwn(names, value) ? nameIn(names, value) : value
}

/** Of a number, what is written: a share in percent. */
export const shownNumber = ({ unit }: Field, value: number): number =>
  unit === 'share' ? Math.round(value * 1_000) / 10 : value

export const keptNumber = ({ unit }: Field, written: number): number =>
  unit === 'share' ? Math.round(written * 10) / 1_000 : written

/** A condition in words, to name its controls. */
export const aboutOf = (field: Field, language: Language): string => field.label[language]

export const isEmptyValue = ({ value }: Condition): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0)

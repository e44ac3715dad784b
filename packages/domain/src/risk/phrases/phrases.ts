import type { Texts } from '../../signals/index.ts'
import type { Contribution } from '../contributions.ts'
import type { ReasonCode } from '../codes.ts'
import type { RiskFeatures } from '../features.ts'
import { labelOf, listOf, timesInWords } from '../labels.ts'
import { ofPurchases, ofSilence } from './of-habit.ts'
import { ofRelationship } from './of-relationship.ts'
import type { OpenIssue } from '../memory/troubles.ts'
import { daysInWords, plural } from './wording.ts'

/** `recent` is what a manager would still call so. */
const recentDays = 90
const clearlyNegative = 0.35

/** How people call an issue: by the sender's name for it, else by what opened it. */
export function issueName({ ref, openedBy }: Pick<OpenIssue, 'ref' | 'openedBy'>): Texts {
  if (ref === null) return labelOf(openedBy)
  const spoken = /^[\p{L}\s_-]+$/u.test(ref) ? ref.replace(/[\s_-]+/g, ' ').trim() : ref
  return { es: spoken, en: spoken }
}

const named = ({ openIssue }: RiskFeatures): Texts => {
  const name = openIssue && issueName(openIssue)
  return { es: name ? ` (${name.es})` : '', en: name ? ` (${name.en})` : '' }
}

function ofFewNegatives({ recentNegatives }: RiskFeatures): Texts {
  return recentNegatives.length === 0
    ? { es: 'Ninguna mala experiencia reciente', en: 'No recent bad experience' }
    : { es: 'Menos malas experiencias que la media', en: 'Fewer bad experiences than average' }
}

function ofNegatives(features: RiskFeatures, protects: boolean): Texts {
  if (protects) return ofFewNegatives(features)
  const { recentNegatives, recentNegativesDays } = features
  const count = recentNegatives.length
  if (count === 0) {
    return { es: 'Malas experiencias pasadas que aún pesan', en: 'Past bad experiences that still weigh' }
  }
  const list = listOf(recentNegatives)
  const recent = recentNegativesDays <= recentDays
  const es = recent ? ['reciente', 'recientes'] : ['que aún pesa', 'que aún pesan']
  const bad = plural(count, `mala experiencia ${es[0]}`, `malas experiencias ${es[1]}`)
  const en = recent
    ? plural(count, 'recent bad experience', 'recent bad experiences')
    : plural(count, 'bad experience that still weighs', 'bad experiences that still weigh')
  return { es: `${bad}: ${list.es}`, en: `${en}: ${list.en}` }
}

function ofOpenIssue(features: RiskFeatures, protects: boolean): Texts {
  const { es, en } = named(features)
  if (protects) {
    return features.openIssueDays === 0
      ? { es: 'Ningún problema sin resolver', en: 'No unresolved problem' }
      : {
          es: `Su problema${es} lleva abierto menos que la media`,
          en: `Their problem${en} has been open for less than average`,
        }
  }
  if (features.openIssueDays < 1) {
    return { es: `Un problema sin resolver desde hoy${es}`, en: `A problem unresolved since today${en}` }
  }
  const age = daysInWords(features.openIssueDays)
  return {
    es: `Un problema sin resolver desde hace ${age.es}${es}`,
    en: `A problem unresolved for ${age.en}${en}`,
  }
}

function ofContacts({ repeatContacts }: RiskFeatures, protects: boolean): Texts {
  if (protects) {
    return {
      es: 'No ha tenido que insistir por algo sin resolver',
      en: 'Has not had to get in touch again about anything unresolved',
    }
  }
  return {
    es: `Ha tenido que contactar ${timesInWords(repeatContacts + 1).es} por algo que sigue sin resolver`,
    en: `Had to get in touch ${timesInWords(repeatContacts + 1).en} about something still unresolved`,
  }
}

function ofWait({ worstWaitMinutes }: RiskFeatures, protects: boolean): Texts {
  const minutes = Math.round(worstWaitMinutes)
  if (protects && minutes === 0) return { es: 'Ninguna espera reciente', en: 'No recent wait' }
  return {
    es: `Espera de ${protects ? 'solo ' : ''}${plural(minutes, 'minuto', 'minutos')}`,
    en: protects ? `A wait of only ${plural(minutes, 'minute', 'minutes')}` : `A ${minutes}-minute wait`,
  }
}

function ofText({ textAnger }: RiskFeatures, protects: boolean): Texts {
  if (protects) {
    return {
      es: 'El texto de sus mensajes no suena negativo',
      en: 'The text of their messages does not sound negative',
    }
  }
  return textAnger >= clearlyNegative
    ? {
        es: 'El texto de sus mensajes suena muy negativo',
        en: 'The text of their messages sounds very negative',
      }
    : { es: 'El texto de sus mensajes suena negativo', en: 'The text of their messages sounds negative' }
}

type Told = Pick<Contribution, 'code' | 'contribution' | 'leading'>

const phrases: Record<ReasonCode, (features: RiskFeatures, protects: boolean, told: Told) => Texts> = {
  negative_experiences: ofNegatives,
  open_issue: ofOpenIssue,
  repeat_contacts: ofContacts,
  long_wait: ofWait,
  negative_text: ofText,
  silence: ofSilence,
  purchases: ofPurchases,
  relationship: (features, _, told) => ofRelationship(features, told),
}

/** The reason as a manager would tell it, of the customer's own facts; never an emotion as a fact about the person. */
export function phraseOf(told: Told, features: RiskFeatures): Texts {
  return phrases[told.code](features, told.contribution < 0, told)
}

/** Why the floor rule holds. */
export function floorPhrase(features: RiskFeatures): Texts {
  const { es, en } = named(features)
  return {
    es: `${plural(features.openTogether, 'mala experiencia', 'malas experiencias')} con un mismo problema que sigue sin resolver${es}`,
    en: `${plural(features.openTogether, 'bad experience', 'bad experiences')} with one problem that is still unresolved${en}`,
  }
}

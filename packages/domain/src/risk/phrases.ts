import type { Issue } from '../issues/index.ts'
import type { Texts } from '../signals/index.ts'
import type { ReasonCode } from './contributions.ts'
import type { RiskFeatures } from './features.ts'
import { labelOf, listOf, timesInWords } from './labels.ts'

/** `recent` is what a manager would still call so. */
const recentDays = 90
const clearlyNegative = 0.35

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const days = (count: number): Texts => ({
  es: plural(Math.floor(count), 'día', 'días'),
  en: plural(Math.floor(count), 'day', 'days'),
})

/** How people call an issue: by the sender's name for it, else by what opened it. */
export function issueName({ ref, openedBy }: Issue): Texts {
  if (ref === null) return labelOf(openedBy)
  const spoken = /^[\p{L}\s_-]+$/u.test(ref) ? ref.replace(/[\s_-]+/g, ' ').trim() : ref
  return { es: spoken, en: spoken }
}

const named = ({ openIssue }: RiskFeatures): Texts => {
  const name = openIssue && issueName(openIssue)
  return { es: name ? ` (${name.es})` : '', en: name ? ` (${name.en})` : '' }
}

function ofNegatives({ recentNegatives, recentNegativesDays, n }: RiskFeatures): Texts {
  const count = recentNegatives.length
  if (count === 0) {
    return n > 0
      ? { es: 'Malas experiencias pasadas que aún pesan', en: 'Past bad experiences that still weigh' }
      : { es: 'Ninguna mala experiencia', en: 'No bad experience' }
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

function ofOpenIssue(features: RiskFeatures): Texts {
  const { es, en } = named(features)
  if (features.openIssueDays < 1) {
    return { es: `Un problema sin resolver desde hoy${es}`, en: `A problem unresolved since today${en}` }
  }
  const age = days(features.openIssueDays)
  return {
    es: `Un problema sin resolver desde hace ${age.es}${es}`,
    en: `A problem unresolved for ${age.en}${en}`,
  }
}

function ofSilence({ silentDays, medianGapDays }: RiskFeatures): Texts {
  if (silentDays === null || medianGapDays === null) {
    return { es: 'Más tiempo en silencio de lo habitual', en: 'Silent for longer than usual' }
  }
  const [silent, usual] = [days(silentDays), days(Math.round(medianGapDays))]
  return {
    es: `En silencio desde hace ${silent.es}, cuando solía volver cada ${medianGapDays < 1.5 ? 'día' : usual.es}`,
    en: `Silent for ${silent.en}, when they used to be back every ${medianGapDays < 1.5 ? 'day' : usual.en}`,
  }
}

function ofWait({ worstWaitMinutes }: RiskFeatures): Texts {
  const minutes = Math.round(worstWaitMinutes)
  return { es: `Espera de ${plural(minutes, 'minuto', 'minutos')}`, en: `A ${minutes}-minute wait` }
}

function ofPurchases({ purchases }: RiskFeatures, protects: boolean): Texts {
  if (!protects) return { es: 'Su historial de compras', en: 'Their purchase history' }
  return {
    es: `${plural(purchases, 'compra anterior juega', 'compras anteriores juegan')} a favor de que se quede`,
    en: `${plural(purchases, 'earlier purchase speaks', 'earlier purchases speak')} for staying`,
  }
}

function ofText({ textAnger }: RiskFeatures): Texts {
  return textAnger >= clearlyNegative
    ? {
        es: 'El texto de sus mensajes suena muy negativo',
        en: 'The text of their messages sounds very negative',
      }
    : { es: 'El texto de sus mensajes suena negativo', en: 'The text of their messages sounds negative' }
}

const phrases: Record<ReasonCode, (features: RiskFeatures, protects: boolean) => Texts> = {
  negative_experiences: ofNegatives,
  open_issue: ofOpenIssue,
  repeat_contacts: ({ repeatContacts }) => ({
    es: `Ha tenido que contactar ${timesInWords(repeatContacts + 1).es} por algo que sigue sin resolver`,
    en: `Had to get in touch ${timesInWords(repeatContacts + 1).en} about something still unresolved`,
  }),
  long_wait: ofWait,
  negative_text: ofText,
  silence: ofSilence,
  purchases: ofPurchases,
  stage: () => ({ es: 'La etapa en que se encuentra', en: 'The stage of their journey' }),
}

/** The reason as a manager would tell it, of the customer's own facts; never an emotion as a fact about the person. */
export function phraseOf(code: ReasonCode, features: RiskFeatures, contribution: number): Texts {
  return phrases[code](features, contribution < 0)
}

/** Why the floor rule holds. */
export function floorPhrase(features: RiskFeatures): Texts {
  const { es, en } = named(features)
  return {
    es: `${plural(features.openTogether, 'mala experiencia', 'malas experiencias')} con un mismo problema que sigue sin resolver${es}`,
    en: `${plural(features.openTogether, 'bad experience', 'bad experiences')} with one problem that is still unresolved${en}`,
  }
}

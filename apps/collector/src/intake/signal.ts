import type { BatchItem } from '@vigia/contracts/signals'
import type { NewSignal } from '@vigia/db/intake'
import { AppError } from '@vigia/domain/errors'
import { opensIssueByDefault, severityOfEvent } from '@vigia/domain/events'
import { defaultExperiencePolicy, experienceOf } from '@vigia/domain/experience'
import { checkOccurredAt } from '@vigia/domain/intake'
import { dayOf } from '@vigia/domain/periods'
import { stageOfTouchpoint } from '@vigia/domain/signals'
import type { AdaptedTable } from '@vigia/text/adaptation'
import { analyze } from '@vigia/text/analysis'
import { redact } from '@vigia/text/redaction'

/** Where a signal came from, where it was not one of our own endpoints. */
export interface Provenance {
  source: string
  surveyId?: string
  surveyVersion?: number
  importId?: string
}

export interface IntakeContext {
  now: Date
  timeZone: string
  provenance?: Provenance
  /** What the organization's own comments taught the text analysis. */
  texts?: AdaptedTable | undefined
}

/** When it happened, now if it is not said. @throws AppError `invalid` for an impossible time. */
export const occurredAtOf = (given: string | undefined, now: Date): Date => {
  const at = given === undefined ? now : new Date(given)
  const wrong = checkOccurredAt(at, now)
  if (wrong)
    throw new AppError('invalid', `occurredAt: ${wrong}`, {
      issues: [{ path: 'occurredAt', message: wrong }],
    })
  return at
}

/** The words of a comment without personal data, and what they say; nothing for an empty one. */
const readComment = (
  comment: string | undefined,
  language: string | undefined,
  texts: AdaptedTable | undefined,
) => {
  if (!comment?.trim()) return null
  const { text, redacted } = redact(comment.trim())
  return { text, analysis: { ...analyze(text, language, texts), redacted } }
}

const json = (value: object | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value)

const scoredPart = (item: BatchItem) =>
  item.kind === 'feedback'
    ? { metric: item.metric ?? null, score: item.score ?? null, eventSeverity: null }
    : {
        metric: null,
        score: null,
        eventSeverity: severityOfEvent(item.type, item.severity, item.measures ?? {}),
      }

const eventPart = (item: BatchItem) => {
  if (item.kind === 'feedback') {
    return { type: null, issue: null, opensIssue: false, value: null, waitMinutes: null, measures: null }
  }
  const measures = item.measures ?? {}
  const severity = severityOfEvent(item.type, item.severity, measures)
  return {
    type: item.type,
    issue: item.issue ?? null,
    opensIssue: item.opensIssue ?? opensIssueByDefault(item.type, severity),
    value: item.value ?? null,
    waitMinutes: measures['waitMinutes'] ?? null,
    measures: json(item.measures),
  }
}

/** Decides everything about a signal but its id and whose it is. @throws AppError `invalid` for an impossible time. */
export function signalOf(
  item: BatchItem,
  { now, timeZone, provenance, texts }: IntakeContext,
): Omit<NewSignal, 'id' | 'person'> {
  const at = occurredAtOf(item.occurredAt, now)
  const words = readComment(item.comment, item.language, texts)
  const { metric, score, eventSeverity } = scoredPart(item)
  const sentiment = words?.analysis.sentiment.score ?? null
  const pNegative = words?.analysis.sentiment.probabilities.negative ?? null
  return {
    kind: item.kind,
    touchpoint: item.touchpoint,
    stage: stageOfTouchpoint(item.touchpoint),
    channel: item.channel,
    metric,
    score,
    ...experienceOf({ metric, score, eventSeverity, pNegative, sentiment }, defaultExperiencePolicy),
    comment: words?.text ?? null,
    sentiment,
    pNegative,
    analysis: words ? JSON.stringify(words.analysis) : null,
    employee: item.employee ?? null,
    ...eventPart(item),
    attributes: json(item.attributes),
    day: dayOf(at, timeZone),
    occurredAt: at.getTime(),
    team: item.team ?? null,
    shop: item.shop ?? null,
    release: item.release ?? null,
    source: provenance?.source ?? null,
    surveyId: provenance?.surveyId ?? null,
    surveyVersion: provenance?.surveyVersion ?? null,
    importId: provenance?.importId ?? null,
  }
}

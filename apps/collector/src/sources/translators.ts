import type { Source } from '@vigia/contracts/sources'
import {
  formbricksResponse,
  hubRecord,
  isForeignObject,
  lineAt,
  type ForeignResponse,
} from '@vigia/domain/foreign'

import { keptBody, type Translate } from './kept.ts'

/** What came by a hook was translated when it came: its words are kept beside the rest of it. */
const asReceived: Translate = (kept) => {
  const { words, response } = keptBody(kept)
  return {
    ...(response as Omit<ForeignResponse, 'answers'>),
    answers: Array.isArray(words) ? (words as ForeignResponse['answers']) : [],
  }
}

const ofFormbricks: Translate = (kept) => {
  const { words, userId, language, meta } = keptBody(kept)
  return formbricksResponse({
    id: kept.id,
    surveyId: kept.survey,
    data: isForeignObject(words) ? words : {},
    userId: lineAt(userId),
    language: lineAt(language),
    meta,
    at: new Date(kept.createdAt).toISOString(),
  })
}

const ofHub: Translate = (kept) => {
  const { words, record } = keptBody(kept)
  return hubRecord({
    ...(isForeignObject(record) ? record : {}),
    ...(isForeignObject(words) ? words : {}),
    id: kept.id,
  })
}

const own: Partial<Record<Source, Translate>> = { formbricks: ofFormbricks, hub: ofHub }

/** How what is kept of a tool's responses is read. */
export const translatorOf = (source: Source): Translate => own[source] ?? asReceived

import type { TimelineItem } from '@vigia/contracts/customers'
import type { Analysis } from '@vigia/contracts/signals'
import type { TimelineRow } from '@vigia/db/timeline'
import { labelOfEvent } from '@vigia/domain/events'

type SignalRow = Extract<TimelineRow, { kind: 'feedback' | 'event' }>

const signalPart = (row: SignalRow) => ({
  at: new Date(row.at).toISOString(),
  id: row.id,
  touchpoint: row.touchpoint,
  stage: row.stage,
  channel: row.channel,
  experience: row.experience,
  negative: row.negative,
  comment: row.comment,
  analysis: row.analysis === null ? null : (JSON.parse(row.analysis) as Analysis),
  employee: row.employee,
  team: row.team,
  shop: row.shop,
  release: row.release,
})

/** What was said, happened or was done, as the timeline tells it. */
export function timelineItemOf(row: TimelineRow): TimelineItem {
  switch (row.kind) {
    case 'feedback':
      return { kind: row.kind, ...signalPart(row), metric: row.metric, score: row.score }
    case 'event': {
      const { kind, type, severity, measures, value, issue } = row
      return { kind, ...signalPart(row), type, label: labelOfEvent(type), severity, measures, value, issue }
    }
    case 'alert': {
      const { subject, ...alert } = row
      return { ...alert, at: new Date(row.at).toISOString(), text: subject }
    }
    case 'outcome':
    case 'risk':
    case 'case':
      return { ...row, at: new Date(row.at).toISOString() }
    default:
      return row satisfies never
  }
}

import type { MinedThemes } from '@vigia/contracts/themes'
import { readComments, type StoredComment } from '@vigia/db/comments'
import type { Store } from '@vigia/db/database'
import { instantsOf, type DayPeriod, type Filter } from '@vigia/domain/metric-query'
import { mineThemes as mine } from '@vigia/domain/mined-themes'
import { previousPeriod } from '@vigia/domain/periods'

type Focus = 'negative' | 'positive' | 'detractors' | 'all'

const MOST = 5_000
const MOST_LOOKED = 40_000
const CHUNK = 2_000

const isFocus: Record<Focus, (comment: StoredComment) => boolean> = {
  negative: ({ sentiment }) => (sentiment ?? 0) <= -0.2,
  positive: ({ sentiment }) => (sentiment ?? 0) >= 0.2,
  detractors: ({ negative, score }) => score !== null && negative === 1,
  all: () => true,
}

export interface MiningQuestion {
  period: DayPeriod
  timeZone: string
  filter: Filter
  focus: Focus
  against: 'rest' | 'previous'
}

/** The newest comments of a period, apart by whether they are in the focus: {@link MOST} of each at most. */
async function readSides(store: Store, { timeZone, filter, focus }: MiningQuestion, period: DayPeriod) {
  const { from, to } = instantsOf(period, timeZone)
  const sides: { focus: StoredComment[]; rest: StoredComment[] } = { focus: [], rest: [] }
  let before: { at: number; id: string } | null = { at: Date.parse(to), id: '' }
  for (let looked = 0; before && looked < MOST_LOOKED; looked += CHUNK) {
    const page: Awaited<ReturnType<typeof readComments>> = await readComments(store, {
      fromAt: Date.parse(from),
      before,
      filter,
      sentiment: null,
      maxScore: null,
      limit: CHUNK,
    })
    for (const comment of page.comments) {
      const side = isFocus[focus](comment) ? sides.focus : sides.rest
      if (side.length < MOST) side.push(comment)
    }
    before = page.next
  }
  return sides
}

const texts = (comments: readonly StoredComment[]) => comments.map(({ comment }) => comment)

/** What the comments of the focus say more than the others of the period, or than the same of the period before. */
export async function minedThemes(store: Store, question: MiningQuestion, now: Date): Promise<MinedThemes> {
  const { period, timeZone, focus, against } = question
  const sides = await readSides(store, question, period)
  const rest =
    against === 'rest'
      ? sides.rest
      : (await readSides(store, question, previousPeriod(period.fromDay, period.toDay))).focus
  const items = mine(texts(sides.focus), texts(rest)).map(({ examples, share, restShare, ...theme }) => ({
    ...theme,
    share: 100 * share,
    restShare: 100 * restShare,
    examples: examples.flatMap((place) => {
      const told = sides.focus[place]
      return told ? [{ id: told.id, at: new Date(told.at).toISOString(), comment: told.comment }] : []
    }),
  }))
  return {
    period: instantsOf(period, timeZone),
    focus,
    against,
    comments: { focus: sides.focus.length, rest: rest.length },
    items,
    asOf: now.toISOString(),
  }
}

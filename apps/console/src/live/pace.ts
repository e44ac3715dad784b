import { mergeNews, type News } from '@vigia/domain/live'

/** A burst is one change to a reader. */
const GATHER_MS = 300
/** However much arrives, nothing on screen is asked again more often. */
const GAP_MS = 1_500

export interface Pacer {
  add: (news: News) => void
  stop: () => void
}

/** Gathers news and hands them on together: 300 ms after the first, and a second and a half apart while they go on. */
export function paced(run: (news: News) => void): Pacer {
  let waiting: News | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let last = 0
  const go = () => {
    timer = null
    const news = waiting
    waiting = null
    last = Date.now()
    if (news) run(news)
  }
  return {
    add(news) {
      waiting = mergeNews(waiting, news)
      timer ??= setTimeout(go, Math.max(GATHER_MS, last + GAP_MS - Date.now()))
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
      waiting = null
    },
  }
}

import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  update: (rows: number) => void
  stop: () => void
}

interface Screen {
  isTTY?: boolean
  write: (text: string) => unknown
}

const PLAIN_EVERY_MS = 2_000

const timeLeft = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

/** A bar with rows a second and the time left; where nobody watches, a plain line now and then. */
export function showProgress(total: number, from: number, screen: Screen, clock: () => number): Progress {
  const began = clock()
  const figures = (rows: number) => {
    const rate = ((rows - from) * 1_000) / Math.max(1, clock() - began)
    return { rate: Math.round(rate), left: rate > 0 ? timeLeft((total - rows) / rate) : '…' }
  }
  if (screen.isTTY) {
    const bar = new SingleBar(
      { format: '{bar} {percentage} % | {value} of {total} rows | {rate} rows/s | {left}', hideCursor: true },
      Presets.shades_classic,
    )
    bar.start(total, from, figures(from))
    return { update: (rows) => bar.update(rows, figures(rows)), stop: () => bar.stop() }
  }
  let told = began
  return {
    update: (rows) => {
      if (clock() - told < PLAIN_EVERY_MS && rows < total) return
      told = clock()
      const { rate, left } = figures(rows)
      screen.write(`${rows} of ${total} rows, ${rate} rows/s, ${left} left\n`)
    },
    stop: () => {},
  }
}

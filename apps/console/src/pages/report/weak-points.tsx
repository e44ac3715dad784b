import { Interval } from '../../charts/interval.tsx'
import type { RankedGroup } from '../../charts/ranking.ts'
import { useI18n } from '../../i18n/context.tsx'
import { metricText } from '../../i18n/metric-text.ts'
import { Part } from './part.tsx'

/** The touchpoints with the lowest CSAT, each on its interval beside the total. */
export function WeakPoints({ places, overall }: { places: readonly RankedGroup[]; overall: number | null }) {
  const { t, format } = useI18n()
  const words = t.report.weak
  const say = (value: number) => metricText(value, 'percent', format)
  const { columns } = t.overview.trend
  if (places.length === 0) {
    return (
      <Part title={words.title}>
        <p className="text-sm text-soft">{words.empty}</p>
      </Part>
    )
  }
  return (
    <Part title={words.title} intro={words.intro}>
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{words.title}</caption>
        <thead className="text-xs text-faint">
          <tr>
            <th scope="col">{t.overview.touchpoints.column}</th>
            <th scope="col" className="w-2/5">
              {columns.interval}
            </th>
            <th scope="col" className="pl-4 text-end!">
              {columns.value}
            </th>
            <th scope="col" className="pl-4 text-end!">
              {columns.n}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ name, value, low, high, n, grey, stands }) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="py-1 pr-4 font-normal">
                {name}
              </th>
              <td>
                <Interval
                  className="h-3 w-full"
                  value={value}
                  low={low}
                  high={high}
                  scale={[0, 100]}
                  reference={overall}
                  grey={grey}
                  colour={stands === 'below' ? 'var(--color-experience-2)' : 'var(--color-accent)'}
                  label={t.common.interval(say(low), say(high))}
                />
              </td>
              <td className="pl-4 text-end font-semibold">{say(value)}</td>
              <td className="pl-4 text-end text-soft">{format.number(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

import type { RiskItem } from '@vigia/contracts/risks'

import { useI18n } from '../../i18n/context.tsx'
import { firstName } from './findings.ts'
import { Part } from './part.tsx'

/** Who would be the largest loss, by first name. */
export function RiskTable({ people, currency }: { people: readonly RiskItem[]; currency: string }) {
  const { t, language, format } = useI18n()
  const words = t.report.risk
  if (people.length === 0) {
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
            <th scope="col">{words.columns.name}</th>
            <th scope="col" className="text-end!">
              {words.columns.risk}
            </th>
            <th scope="col" className="px-4 text-end!">
              {words.columns.loss}
            </th>
            <th scope="col">{words.columns.reason}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.customerId} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-3 font-medium">
                <bdi>{person.name === null ? t.common.unknownCustomer : firstName(person.name)}</bdi>
              </th>
              <td className="py-1 text-end">{format.percent(person.probability)}</td>
              <td className="px-4 py-1 text-end font-semibold whitespace-nowrap">
                {person.expectedLoss === null ? t.common.none : format.money(person.expectedLoss, currency)}
              </td>
              <td className="py-1 text-soft">{person.reasons[0]?.text[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

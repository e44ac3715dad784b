import type { Themes } from '@vigia/contracts/themes'

import { experienceColour } from '../../charts/experience-scale.ts'
import { useI18n } from '../../i18n/context.tsx'
import { capitalized, nameIn } from '../../i18n/names.ts'
import { Part } from './part.tsx'

type Theme = Themes['items'][number]

/** What comments were about more and less than the week before. */
export function ThemeMoves({ themes: { up, down } }: { themes: { up: Theme[]; down: Theme[] } }) {
  const { t } = useI18n()
  const words = t.report.themes
  return (
    <Part title={words.title} intro={words.shares}>
      <div className="grid gap-5 sm:grid-cols-2 print:grid-cols-2">
        <Moves title={words.up} themes={up} />
        <Moves title={words.down} themes={down} />
      </div>
    </Part>
  )
}

function Moves({ title, themes }: { title: string; themes: Theme[] }) {
  const { t, format } = useI18n()
  const words = t.report.themes
  return (
    <div>
      <h3 className="text-sm font-medium text-soft">{title}</h3>
      {themes.length === 0 ? (
        <p className="text-sm text-faint">{words.none}</p>
      ) : (
        <ul className="text-sm tabular-nums">
          {themes.map(({ id, difference, significant, sentiment }) => (
            <li key={id} className="flex items-baseline gap-2 py-0.5">
              <span
                aria-hidden="true"
                className="size-2 shrink-0 rounded-full print:[print-color-adjust:exact]"
                style={{ background: experienceColour(sentiment) }}
              />
              <span className="min-w-0 grow">{capitalized(nameIn(t.words.theme, id))}</span>
              {!significant && <span className="text-xs text-faint">{words.chance}</span>}
              <span className="font-semibold">{words.points(format.signed(difference ?? 0))}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

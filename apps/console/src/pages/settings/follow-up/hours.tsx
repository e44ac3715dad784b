import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field, inputClass } from '../../../ui/field.tsx'
import { DocumentCard } from './document-card.tsx'
import { Holidays } from './holidays.tsx'
import { SaveBar } from './save-bar.tsx'
import { useDocument } from './use-document.ts'
import { WeekGrid } from './week-grid.tsx'
import type { BusinessHours } from './week.ts'
import { likeMonday, weeklyHours } from './week.ts'

/** When the organization works, on which days it does not, and within how much of it customers are contacted. */
export function Hours() {
  const { t } = useI18n()
  const document = useDocument('hours')
  return (
    <DocumentCard name="hours" intro={t.followUp.hours.intro} document={document}>
      {(value) => <Editor key={document.told.dataUpdatedAt} stored={value} document={document} />}
    </DocumentCard>
  )
}

const tiers = ['alert', 'critical'] as const

interface Props {
  stored: BusinessHours
  document: ReturnType<typeof useDocument<'hours'>>
}

function Editor({ stored, document: { save, isSaving, faults, forgetFaults } }: Props) {
  const { t, format } = useI18n()
  const words = t.followUp.hours
  const [draft, setDraft] = useState(stored)
  const change = (part: Partial<BusinessHours>) => {
    setDraft({ ...draft, ...part })
    forgetFaults()
  }
  const at = (place: string) => faults.find(({ path }) => path.startsWith(place))?.message ?? null

  return (
    <div className="space-y-8">
      <section>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h3 className="text-sm font-semibold">
            {words.grid}{' '}
            <span className="font-normal text-faint">
              {format.plural(Math.round(weeklyHours(draft.week)), words.total)}
            </span>
          </h3>
          <Can scope="team:manage">
            <Button size="small" onClick={() => change({ week: likeMonday(draft.week) })}>
              {words.copy}
            </Button>
          </Can>
        </div>
        <WeekGrid week={draft.week} faults={faults} onChange={(week) => change({ week })} />
      </section>
      <section>
        <h3 className="text-sm font-semibold">{words.respond}</h3>
        <p className="text-sm text-soft">{words.respondIntro}</p>
        <div className="mt-3 grid max-w-md gap-4 sm:grid-cols-2">
          {tiers.map((tier) => (
            <Field
              key={tier}
              label={`${words[tier]} (${words.hoursUnit})`}
              error={at(`respondWithin.${tier}`)}
            >
              {(control) => (
                <input
                  {...control}
                  type="number"
                  min={0.5}
                  step={0.5}
                  className={inputClass}
                  value={Number.isNaN(draft.respondWithin[tier]) ? '' : draft.respondWithin[tier] / 60}
                  onChange={({ target }) =>
                    change({
                      respondWithin: {
                        ...draft.respondWithin,
                        [tier]: Math.round(target.valueAsNumber * 60),
                      },
                    })
                  }
                />
              )}
            </Field>
          ))}
        </div>
      </section>
      <Holidays days={draft.holidays} fault={at('holidays')} onChange={(holidays) => change({ holidays })} />
      <SaveBar
        isChanged={JSON.stringify(draft) !== JSON.stringify(stored)}
        isSaving={isSaving}
        onSave={() => save(draft)}
        onDiscard={() => setDraft(stored)}
      />
    </div>
  )
}

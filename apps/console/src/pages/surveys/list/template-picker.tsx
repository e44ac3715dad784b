import { useQuery } from '@tanstack/react-query'
import type { Output } from '@vigia/client'
import { textIn } from '@vigia/domain/surveys'
import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { inputClass } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { templatesQuery } from '../queries.ts'
import { useCreateSurvey } from '../use-survey-actions.ts'
import { useWords } from '../words.ts'

type Template = Output<'listSurveyTemplates'>['items'][number]

const card =
  'grid w-full gap-1 rounded-xl border border-line bg-surface p-4 text-start shadow-card transition-colors hover:border-accent disabled:opacity-55'

/** Something to begin with: one question that any shop can ask, to be written anew. */
const blank = {
  kind: 'transactional',
  touchpoint: 'general',
  languages: ['es', 'en'],
  questions: [
    {
      id: 'satisfaction',
      type: 'csat',
      required: true,
      text: { es: '¿Qué tal ha ido?', en: 'How did it go?' },
      low: { es: 'Muy mal', en: 'Very bad' },
      high: { es: 'Muy bien', en: 'Very good' },
    },
  ],
  thanks: [{ text: { es: '¡Gracias!', en: 'Thank you!' } }],
} as const

const branchesOf = ({ definition }: Template) =>
  definition.questions.filter(({ when, jumps }) => when !== undefined || jumps !== undefined).length

/** Templates by the stage of the journey, each with what it asks first; or a blank one. */
export function TemplatePicker({ onClose }: { onClose: () => void }) {
  const { t, language } = useI18n()
  const words = useWords()
  const { pick } = words.list
  const templates = useQuery(templatesQuery(useClient()))
  const create = useCreateSurvey()
  const [sought, setSought] = useState('')
  const text = sought.trim().toLowerCase()
  const found = (templates.data ?? []).filter(({ name, definition }) =>
    `${name[language]} ${definition.questions.map(({ type }) => words.builder.short[type]).join(' ')}`
      .toLowerCase()
      .includes(text),
  )
  const stages = [...new Set(found.map(({ stage }) => stage))]

  return (
    <Sheet title={pick.title} detail={pick.detail} onClose={onClose}>
      <input
        type="search"
        className={inputClass}
        aria-label={pick.search}
        placeholder={pick.search}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <button
        type="button"
        disabled={create.isPending}
        className={`${card} mt-4 grid-cols-[auto_1fr] items-center gap-x-3 border-dashed`}
        onClick={() =>
          create.mutate({
            name: pick.blankName,
            definition: structuredClone(blank) as never,
            status: 'draft',
          })
        }
      >
        <FilePlus2 className="row-span-2 size-5 text-accent" aria-hidden="true" />
        <span className="font-medium">{pick.blank}</span>
        <span className="text-sm text-soft">{pick.blankDetail}</span>
      </button>
      {templates.isPending ? (
        <div className="mt-4">
          <ListSkeleton rows={4} className="h-20" />
        </div>
      ) : templates.isError ? (
        <ProblemNotice error={templates.error} retry={templates.refetch} />
      ) : found.length === 0 ? (
        <p className="py-10 text-center text-soft">{pick.none}</p>
      ) : (
        stages.map((stage) => (
          <section key={stage} className="mt-6">
            <h3 className="mb-2 text-xs font-medium text-faint">
              {t.words.stage[stage as keyof typeof t.words.stage]}
            </h3>
            <ul className="grid gap-2">
              {found
                .filter((template) => template.stage === stage)
                .map((template) => (
                  <li key={template.id}>
                    <TemplateCard
                      template={template}
                      busy={create.isPending}
                      onPick={() => create.mutate({ name: template.name[language], template: template.id })}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))
      )}
    </Sheet>
  )
}

interface CardProps {
  template: Template
  busy: boolean
  onPick: () => void
}

function TemplateCard({ template, busy, onPick }: CardProps) {
  const { language, format } = useI18n()
  const words = useWords()
  const { pick } = words.list
  const { definition, name } = template
  const [first] = definition.questions
  const branches = branchesOf(template)
  return (
    <button type="button" disabled={busy} className={card} onClick={onPick} data-testid="template">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{name[language]}</span>
        <span className="text-xs text-faint">
          {[...new Set(definition.questions.map(({ type }) => words.builder.short[type]))].join(' · ')}
        </span>
      </span>
      <span className="text-sm text-pretty text-soft">
        {textIn(first?.text, language, definition.languages)}
      </span>
      <span className="text-xs text-faint">
        {format.plural(definition.questions.length, pick.questions)}
        {branches > 0 && ` · ${format.plural(branches, pick.branches)}`}
      </span>
    </button>
  )
}

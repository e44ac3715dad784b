import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DigestPreview as Preview } from '@vigia/contracts/budget'
import type { Manager } from '@vigia/contracts/team'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { languages, type Language } from '../../../i18n/language.ts'
import { useClient } from '../../../session/session.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { digestQuery } from '../queries.ts'

type Message = NonNullable<Preview['message']>

/** The next digest as it would read now, daily or weekly, in either language. */
export function DigestPreview({ manager }: { manager: Manager }) {
  const { t, format } = useI18n()
  const words = t.budget.digests
  const [kind, setKind] = useState<'daily' | 'weekly' | undefined>(undefined)
  const [language, setLanguage] = useState<Language>(manager.language)
  const preview = useQuery(digestQuery(useClient(), manager.id, kind))
  const shown = preview.data

  return (
    <section aria-label={words.preview} className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segmented
          label={words.kind}
          value={kind ?? shown?.kind ?? 'daily'}
          options={(['daily', 'weekly'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setKind}
          small
        />
        <Segmented
          label={words.language}
          value={language}
          options={languages.map((value) => ({ value, label: t.common.language[value] }))}
          onChange={setLanguage}
          small
        />
      </div>
      {preview.isPending ? (
        <ListSkeleton rows={3} />
      ) : preview.isError ? (
        <ProblemNotice error={preview.error} retry={preview.refetch} />
      ) : (
        <>
          <p className="mt-3 text-sm text-soft">
            {preview.data.dueAt ? words.next(format.moment(preview.data.dueAt)) : words.never}
            {preview.data.destinations === 0 && ` ${words.nowhere}`}
          </p>
          {preview.data.message === null ? (
            <p className="mt-4 rounded-xl bg-sunken px-5 py-8 text-center text-soft">{words.nothing}</p>
          ) : (
            <Letter message={preview.data.message} language={language} />
          )}
        </>
      )}
    </section>
  )
}

function Letter({ message, language }: { message: Message; language: Language }) {
  const { t } = useI18n()
  const { subject, blocks, nextStep, context } = message
  return (
    <article
      lang={language}
      data-testid="digest"
      className="mt-4 rounded-xl border border-line bg-canvas p-5 leading-6"
    >
      <h3 className="text-lg font-semibold">{subject[language]}</h3>
      {blocks.map((block) => (
        <LetterBlock key={JSON.stringify(block).slice(0, 120)} block={block} language={language} />
      ))}
      {nextStep[language] !== '' && (
        <p className="mt-4 rounded-lg bg-accent-soft px-4 py-3">
          <strong>{t.budget.digests.nextStep}:</strong> {nextStep[language]}
        </p>
      )}
      <p className="mt-4 text-sm text-faint">{context[language]}</p>
    </article>
  )
}

function LetterBlock({ block, language }: { block: Message['blocks'][number]; language: Language }) {
  if (block.kind === 'paragraph')
    return <p className="mt-3 whitespace-pre-line text-pretty">{block.text[language]}</p>
  if (block.kind === 'quote')
    return <blockquote className="mt-3 border-l-4 border-line ps-4 italic">{block.words}</blockquote>
  return (
    <>
      <h4 className="mt-4 font-medium">{block.title[language]}</h4>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {block.items.map(({ text, head, caseId }) => (
          <li key={text[language]}>
            {head && caseId ? (
              <>
                <Link
                  to="/cases/$id"
                  params={{ id: caseId }}
                  className="rounded font-medium text-accent hover:underline"
                >
                  {head[language]}
                </Link>
                {text[language].startsWith(head[language])
                  ? text[language].slice(head[language].length)
                  : ` ${text[language]}`}
              </>
            ) : (
              text[language]
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

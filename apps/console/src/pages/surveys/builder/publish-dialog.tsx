import { useQuery } from '@tanstack/react-query'
import type { Survey } from '@vigia/contracts/surveys'
import { changesOf, tidyDefinition } from '@vigia/domain/surveys'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { activityQuery } from '../queries.ts'
import { useWords } from '../words.ts'
import type { Faults } from './faults.ts'

import { changeText, nameOf } from './sentences.ts'
import type { Content } from './use-editor.ts'

interface Props {
  survey: Survey
  published: Content
  content: Content
  faults: Faults
  busy: boolean
  onPublish: () => void
  onClose: () => void
}

/** What publishing would do, before it does it. */
export function PublishDialog({ survey, published, content, faults, busy, onPublish, onClose }: Props) {
  const { t, language, format } = useI18n()
  const words = useWords().builder
  const { publishing } = words
  const isFirst = survey.status === 'draft'
  const told = { language, words, format }
  const definition = tidyDefinition(content.definition)
  const changes = changesOf(published.definition, definition)
  const placeOf = (path: string): string => {
    const [, list, at] = /^(questions|thanks)\.(\d+)/.exec(path) ?? []
    if (list === 'questions')
      return nameOf(content.definition.questions[Number(at)], content.definition, language, words)
    return list === 'thanks' ? words.thanks.one(format.number(Number(at) + 1)) : words.look.title
  }

  return (
    <Dialog title={publishing.title} onClose={onClose}>
      <div className="grid gap-5 text-sm">
        {faults.problems.length > 0 && (
          <Part title={publishing.problems} tone="bad">
            {faults.problems.map(({ path, code }) => (
              <li key={`${path} ${code}`}>
                <span className="font-medium">{placeOf(path)}</span>: {words.problem[code]}
              </li>
            ))}
          </Part>
        )}
        {faults.gaps.size > 0 && (
          <Part title={publishing.gaps} tone="warn">
            {[...new Set([...faults.gaps.keys()].map(placeOf))].map((place) => (
              <li key={place}>{place}</li>
            ))}
          </Part>
        )}
        {isFirst ? (
          <p className="text-soft">{publishing.first}</p>
        ) : (
          <>
            <Part title={publishing.changes}>
              {changes.length === 0 ? (
                <li>{publishing.same}</li>
              ) : (
                changes.map((change) => {
                  const said = changeText(change, definition, told)
                  return <li key={said}>{said}</li>
                })
              )}
            </Part>
            <Running id={survey.id} />
          </>
        )}
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button kind="primary" disabled={busy || faults.problems.length > 0} onClick={onPublish}>
            {survey.status === 'live' ? publishing.confirm : publishing.confirmLive}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** What becomes of everybody who is in the middle of it. */
function Running({ id }: { id: string }) {
  const { format } = useI18n()
  const { publishing } = useWords().builder
  const activity = useQuery(activityQuery(useClient()))
  const waiting = activity.data?.find(({ survey }) => survey === id)?.invitations ?? 0
  return (
    <Part title={publishing.running}>
      <li>{publishing.begun}</li>
      {activity.data && (
        <li>{waiting > 0 ? format.plural(waiting, publishing.waiting) : publishing.noneWaiting}</li>
      )}
      {waiting > 0 && <li>{publishing.mails}</li>}
      <li>{publishing.widget}</li>
    </Part>
  )
}

function Part({ title, tone, children }: { title: string; tone?: 'bad' | 'warn'; children: ReactNode }) {
  return (
    <section>
      <h3 className="flex items-center gap-1.5 font-medium">
        {tone && (
          <TriangleAlert
            className={tone === 'bad' ? 'size-4 text-bad' : 'size-4 text-warn-ink'}
            aria-hidden="true"
          />
        )}
        {title}
      </h3>
      <ul className="mt-1.5 list-disc space-y-1 pl-5 text-soft marker:text-faint">{children}</ul>
    </section>
  )
}

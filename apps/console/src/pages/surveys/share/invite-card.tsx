import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '@vigia/client'
import { Send, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { languageName } from '../builder/language-name.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useWords } from '../words.ts'
import { TestLink } from './address-card.tsx'
import { pageUrl } from './addresses.ts'
import { MailPreview } from './mail-preview.tsx'
import type { Recipient } from './recipients.ts'
import { MOST_RECIPIENTS, readPasted } from './recipients.ts'

const reminders = [0, 1, 2, 3] as const

interface Plan {
  recipients: readonly Recipient[]
  language: string
  delaySeconds: number
  reminders: number
}

/** Invitations by e-mail: one person or a pasted list, read and shown before anything leaves. */
export function InviteCard({ survey }: { survey: Output<'getSurvey'> }) {
  const { language: own, format } = useI18n()
  const words = useWords().share.email
  const { definition, id, url } = survey
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [delay, setDelay] = useState(0)
  const [again, setAgain] = useState(1)
  const language =
    definition.languages.find((tag) => tag === (chosen ?? own)) ?? definition.languages[0] ?? 'es'
  const { recipients, invalid, twice } = useMemo(() => readPasted(text), [text])
  const invite = useInvite(id, () => setText(''))
  const isMany = recipients.length > MOST_RECIPIENTS

  if (definition.kind === 'employee')
    return (
      <Card aria-labelledby="email" className="p-5">
        <SectionHeading id="email" title={words.title} intro={words.employee} />
      </Card>
    )
  return (
    <Card aria-labelledby="email" className="p-5">
      <SectionHeading id="email" title={words.title} intro={words.detail} />
      <div className="mt-4 grid gap-6 lg:grid-cols-2">
        <form
          className="grid content-start gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate({ recipients, language, delaySeconds: delay, reminders: again })
          }}
        >
          <Field label={words.addresses} error={isMany ? words.tooMany : null}>
            {(props) => (
              <textarea
                {...props}
                rows={5}
                className={`${inputClass} h-auto resize-y py-2 font-mono leading-6`}
                placeholder={words.addressesHint}
                spellCheck={false}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </Field>
          <p className="-mt-2 text-xs text-faint">{words.addressesHelp}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={words.language}>
              {(props) => (
                <Select {...props} value={language} onChange={({ target }) => setChosen(target.value)}>
                  {definition.languages.map((tag) => (
                    <option key={tag} value={tag}>
                      {languageName(tag, own)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={words.delay}>
              {(props) => (
                <Select {...props} value={delay} onChange={({ target }) => setDelay(Number(target.value))}>
                  {Object.entries(words.delays).map(([seconds, name]) => (
                    <option key={seconds} value={seconds}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={words.reminders}>
              {(props) => (
                <Select {...props} value={again} onChange={({ target }) => setAgain(Number(target.value))}>
                  {reminders.map((count) => (
                    <option key={count} value={count}>
                      {count === 0 ? words.noReminder : format.plural(count, words.reminder)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          {text.trim() !== '' && (
            <div role="status" className="rounded-lg bg-sunken p-3 text-sm" data-testid="read">
              <p className="font-medium">{format.plural(recipients.length, words.willSend)}</p>
              {(invalid.length > 0 || twice > 0) && (
                <p className="mt-0.5 flex items-start gap-1.5 text-warn-ink">
                  <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
                  <span className="min-w-0 break-words">
                    {[
                      ...(invalid.length > 0
                        ? [
                            `${format.plural(invalid.length, words.invalid)}: ${invalid.slice(0, 3).join(' · ')}`,
                          ]
                        : []),
                      ...(twice > 0 ? [format.plural(twice, words.twice)] : []),
                    ].join('. ')}
                  </span>
                </p>
              )}
            </div>
          )}
          <div className="flex flex-wrap items-center gap-2">
            <Button
              type="submit"
              kind="primary"
              disabled={recipients.length === 0 || isMany || invite.isPending}
            >
              <Send className="size-4" aria-hidden="true" />
              {invite.isPending ? words.sending : words.send}
            </Button>
            <TestLink
              href={pageUrl(url, { channel: 'email' }, { test: '1', lang: language })}
              about={words.title}
            />
          </div>
        </form>
        <MailPreview survey={survey} language={language} />
      </div>
    </Card>
  )
}

function useInvite(id: string, onDone: () => void) {
  const { format } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const words = useWords().share.email
  return useMutation({
    mutationFn: ({ recipients, ...plan }: Plan) =>
      client.call('createInvitations', {
        params: { id },
        body: {
          invitations: recipients.map((customer) => ({
            customer: { ...customer },
            channel: 'email' as const,
            ...plan,
          })),
        },
      }),
    onSuccess: ({ items }) => {
      onDone()
      notify({ tone: 'good', title: format.plural(items.length, words.done) })
    },
    onError: refuse,
    onSettled: () =>
      Promise.all(
        ['invitations', 'survey-activity'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  })
}

import type { Output } from '@vigia/client'
import { messageOf } from '@vigia/domain/invitations'
import type { SurveyDefinition } from '@vigia/domain/surveys'
import { isScale, scales, textIn } from '@vigia/domain/surveys'

import { useSession } from '../../../session/session.tsx'
import { useWords } from '../words.ts'

/** A mail as it will arrive, from the very words that are sent; the answers are drawn, not sent. */
export function MailPreview({ survey, language }: { survey: Output<'getSurvey'>; language: string }) {
  const words = useWords().share.email
  const { organization } = useSession()
  const definition = survey.definition as SurveyDefinition
  const shop = definition.brand?.name ?? organization.name
  const { subject, from, text } = messageOf({
    definition,
    shop,
    language,
    url: survey.url,
    unsubscribeUrl: `${survey.url}/…`,
    isReminder: false,
  })
  const [first] = definition.questions
  const choices =
    first && isScale(first.type)
      ? Array.from({ length: scales[first.type][1] - scales[first.type][0] + 1 }, (_, i) =>
          String(scales[first.type as 'nps'][0] + i),
        )
      : (first?.options ?? []).map((option) => textIn(option.text, language, definition.languages))
  // The addresses behind the answers are for mail programs without pictures: here the answers are drawn.
  const paragraphs = text
    .split('\n\n')
    .map((part) =>
      part
        .split('\n')
        .filter((line) => !/^https?:|: ?https?:|^[^ ]{1,60}:$/.test(line.trim()))
        .join('\n'),
    )
    .filter((part) => part.trim() !== '')
  const asked = paragraphs.findIndex((part) =>
    part.startsWith(textIn(first?.text, language, definition.languages)),
  )
  return (
    <section aria-labelledby="mail" className="grid content-start gap-2">
      <h3 id="mail" className="text-sm font-medium">
        {words.preview}
      </h3>
      <div lang={language} className="overflow-hidden rounded-xl border border-line bg-sunken/50">
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-b border-line px-4 py-3 text-sm">
          <dt className="text-faint">{words.from}</dt>
          <dd className="truncate">{from}</dd>
          <dt className="text-faint">{words.subject}</dt>
          <dd className="font-medium">{subject}</dd>
        </dl>
        <div className="grid gap-3 px-4 py-4 text-sm">
          {paragraphs.map((part, i) => (
            <div key={part} className="grid gap-2">
              <p
                className={
                  i === asked
                    ? 'font-medium break-words whitespace-pre-line'
                    : 'break-words whitespace-pre-line'
                }
              >
                {part}
              </p>
              {i === asked && first?.type !== 'multiple' && <Choices choices={choices} />}
            </div>
          ))}
        </div>
      </div>
      <p className="text-xs text-faint">{words.sample}</p>
    </section>
  )
}

function Choices({ choices }: { choices: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-1.5" aria-hidden="true">
      {choices.map((choice) => (
        <li
          key={choice}
          className="grid h-9 min-w-9 place-items-center rounded-lg border border-line bg-surface px-2 tabular-nums"
        >
          {choice}
        </li>
      ))}
    </ul>
  )
}

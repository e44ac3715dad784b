import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { changesOf } from '@vigia/domain/surveys'
import { History } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan, useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Select } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { surveyQuery, versionsQuery } from '../queries.ts'
import { useWords } from '../words.ts'
import { changeText } from './sentences.ts'
import type { Content } from './use-editor.ts'

interface Props {
  id: string
  current: number
  onRestore: (definition: Content['definition'], version: number) => void
}

/** Every version: when, how often it was answered, and what it changed in words. */
export function VersionsTab({ id, current, onRestore }: Props) {
  const { format } = useI18n()
  const words = useWords().builder.versions
  const versions = useQuery(versionsQuery(useClient(), id))
  const [open, setOpen] = useState<number | null>(current)
  if (versions.isPending) return <ListSkeleton rows={3} className="h-20" />
  if (versions.isError) return <ProblemNotice error={versions.error} retry={versions.refetch} />
  const all = versions.data
  return (
    <Card aria-labelledby="versions" className="p-5">
      <SectionHeading id="versions" title={words.title} intro={words.intro} />
      <ol className="mt-3">
        {all.map(({ version, createdAt, responses }) => (
          <li key={version} data-testid="version" className="border-line py-4 not-last:border-b last:pb-1">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <div>
                <h3 className="flex flex-wrap items-center gap-2 font-medium">
                  {words.version(format.number(version))}
                  {version === current && (
                    <span className="rounded-md bg-good-soft px-2 text-xs text-good-ink">
                      {words.current}
                    </span>
                  )}
                </h3>
                <p className="text-sm text-soft">
                  {format.moment(createdAt)} · {format.plural(responses, words.answers)}
                </p>
              </div>
              <div className="flex flex-wrap items-center gap-2">
                <Link
                  to="/surveys/$id"
                  params={{ id }}
                  search={{ tab: 'results', version }}
                  className="rounded px-2 text-sm font-medium text-accent hover:underline"
                >
                  {words.results}
                  <span className="sr-only">: {words.version(format.number(version))}</span>
                </Link>
                {(version > 1 || version !== current) && (
                  <Button
                    size="small"
                    aria-expanded={open === version}
                    onClick={() => setOpen(open === version ? null : version)}
                  >
                    <History className="size-3.5" aria-hidden="true" />
                    {version > 1
                      ? words.compare(format.number(version - 1), format.number(version))
                      : words.first}
                  </Button>
                )}
              </div>
            </div>
            {open === version && (
              <Comparison
                {...{
                  id,
                  version,
                  all: all.map((each) => each.version),
                  onRestore,
                  isCurrent: version === current,
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

interface ComparisonProps {
  id: string
  version: number
  all: readonly number[]
  isCurrent: boolean
  onRestore: Props['onRestore']
}

function Comparison({ id, version, all, isCurrent, onRestore }: ComparisonProps) {
  const { language, format } = useI18n()
  const words = useWords().builder
  const mayRestore = useCan('surveys:write')
  const client = useClient()
  const [against, setAgainst] = useState(version > 1 ? version - 1 : null)
  const after = useQuery(surveyQuery(client, id, version))
  const before = useQuery({ ...surveyQuery(client, id, against ?? version), enabled: against !== null })
  if (after.isPending || (against !== null && before.isPending))
    return <ListSkeleton rows={1} className="mt-3 h-10" />
  if (after.isError) return <ProblemNotice error={after.error} retry={after.refetch} />
  if (before.isError) return <ProblemNotice error={before.error} retry={before.refetch} />
  const { definition } = after.data
  const changes = against === null || !before.data ? null : changesOf(before.data.definition, definition)
  const others = all.filter((each) => each !== version)
  return (
    <div className="mt-3 grid gap-3 rounded-lg bg-sunken/60 p-4 text-sm">
      {others.length > 0 && against !== null && (
        <Select
          aria-label={words.versions.compare('', format.number(version))}
          className="h-9 w-auto! justify-self-start"
          value={against}
          onChange={({ target }) => setAgainst(Number(target.value))}
        >
          {others.map((each) => (
            <option key={each} value={each}>
              {words.versions.compare(format.number(each), format.number(version))}
            </option>
          ))}
        </Select>
      )}
      {changes === null ? (
        <p className="text-soft">{words.versions.first}</p>
      ) : changes.length === 0 ? (
        <p className="text-soft">{words.change.none}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5 marker:text-faint">
          {changes.map((change) => {
            const said = changeText(change, definition, { language, words, format })
            return <li key={said}>{said}</li>
          })}
        </ul>
      )}
      {!isCurrent && mayRestore && (
        <Button size="small" className="justify-self-start" onClick={() => onRestore(definition, version)}>
          {words.versions.restore}
        </Button>
      )}
    </div>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect } from 'react'

import { arrivalsQuery, startedQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useCan, useClient } from '../../session/session.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { CopyButton } from '../../ui/copy-button.tsx'

const snippet = (origin: string) => `curl -X POST ${origin}/v1/feedback \\
  -H 'Authorization: Bearer vg_sk_…' \\
  -H 'Content-Type: application/json' \\
  -d '{
    "customer": { "email": "ana@example.com" },
    "touchpoint": "store",
    "channel": "store",
    "metric": "csat",
    "score": 5
  }'`

/** An organization that begins: three steps, each ticked by itself once it is done. */
export function FirstSteps() {
  const { t } = useI18n()
  const words = t.overview.start
  const client = useClient()
  const maySend = useCan('destinations:manage')
  const queries = useQueryClient()
  const arrivals = useQuery(arrivalsQuery(client))
  const started = useQuery(startedQuery(client, maySend))
  const hasSignal =
    arrivals.data?.items.some(({ outcome }) => outcome === 'accepted' || outcome === 'partly') ?? false

  useEffect(() => {
    if (hasSignal) void queries.invalidateQueries()
  }, [hasSignal, queries])

  const text = snippet(location.origin)
  return (
    <Card aria-labelledby="first-steps" className="p-6">
      <h2 id="first-steps" className="text-lg font-semibold">
        {words.title}
      </h2>
      <p className="text-soft">{words.intro}</p>
      <ol className="mt-5 divide-y divide-line">
        <Step number={1} words={words.signal} isDone={hasSignal} isLive>
          <div className="relative mt-3">
            <pre
              tabIndex={0}
              role="region"
              aria-label={words.code}
              className="overflow-auto rounded-xl bg-sunken p-4 pr-24 font-mono text-xs leading-5"
            >
              {text}
            </pre>
            <CopyButton text={text} className="absolute top-2 right-2" />
          </div>
          <Link to="/connect" className={buttonClass({ size: 'small' }, 'mt-3')}>
            {words.signal.action}
          </Link>
        </Step>
        <Step number={2} words={words.survey} isDone={started.data?.hasSurvey ?? false}>
          <Link to="/surveys" className={buttonClass({ size: 'small' }, 'mt-3')}>
            {words.survey.action}
          </Link>
        </Step>
        {maySend && (
          <Step number={3} words={words.alert} isDone={started.data?.hasDestination ?? false}>
            <Link to="/alerts" className={buttonClass({ size: 'small' }, 'mt-3')}>
              {words.alert.action}
            </Link>
          </Step>
        )}
      </ol>
    </Card>
  )
}

interface StepProps {
  number: number
  words: { title: string; detail: string }
  isDone: boolean
  /** Whether it is being listened for right now. */
  isLive?: boolean
  children: ReactNode
}

function Step({ number, words: { title, detail }, isDone, isLive = false, children }: StepProps) {
  const { t } = useI18n()
  const words = t.overview.start
  const Icon = isDone ? CircleCheck : CircleDashed
  return (
    <li className="flex gap-4 py-5 first:pt-0 last:pb-0">
      <Icon
        className={classes(
          'mt-0.5 size-6 shrink-0',
          isDone ? 'text-good' : 'text-faint',
          isLive && !isDone && 'animate-spin [animation-duration:6s]',
        )}
        aria-hidden="true"
      />
      <div className="min-w-0 grow">
        <h3 className="font-semibold">
          {number}. {title}
        </h3>
        <p className="text-pretty text-soft">{detail}</p>
        <p role="status" className={classes('mt-1 text-sm', isDone ? 'text-good-ink' : 'text-faint')}>
          {isDone ? words.done : isLive ? words.listening : words.todo}
        </p>
        {!isDone && children}
      </div>
    </li>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '@vigia/client'
import { KeyRound } from 'lucide-react'
import { Switch } from 'radix-ui'
import { useId, useState } from 'react'

import { useClient } from '../../../session/session.tsx'
import { Can } from '../../../session/can.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { useNotify } from '../../../ui/toast.tsx'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useWords } from '../words.ts'
import { TestLink } from './address-card.tsx'
import type { Whence } from './addresses.ts'
import { originOf, snippetOf } from './addresses.ts'

const modes = ['popover', 'inline', 'button'] as const

/** The line that puts the survey on a page, with a key for that page alone. */
export function WidgetCard({ survey, whence }: { survey: Output<'getSurvey'>; whence: Whence }) {
  const words = useWords().share.widget
  const [origin, setOrigin] = useState('')
  const [key, setKey] = useState('')
  const [mode, setMode] = useState<(typeof modes)[number]>('popover')
  const [friction, setFriction] = useState(false)
  const frictionId = useId()
  const clean = originOf(origin)
  const make = useMakeKey(setKey)
  const { id, url } = survey
  const code = snippetOf({
    url,
    survey: id,
    key: key.trim() === '' ? 'vg_pk_…' : key.trim(),
    mode,
    touchpoint: whence.touchpoint?.trim() ?? '',
    friction,
  })
  const query = new URLSearchParams({
    survey: id,
    mode,
    test: '1',
    ...(key.trim() ? { key: key.trim() } : {}),
  })

  return (
    <Card aria-labelledby="widget" className="p-5">
      <SectionHeading id="widget" title={words.title} intro={words.detail} />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Field label={words.origin} error={origin.trim() !== '' && clean === null ? words.badOrigin : null}>
          {(props) => (
            <input
              {...props}
              type="url"
              className={inputClass}
              placeholder={words.originHint}
              value={origin}
              onChange={({ target }) => setOrigin(target.value)}
            />
          )}
        </Field>
        <Field label={words.key}>
          {(props) => (
            <input
              {...props}
              className={`${inputClass} font-mono`}
              placeholder="vg_pk_…"
              spellCheck={false}
              autoComplete="off"
              value={key}
              onChange={({ target }) => setKey(target.value)}
            />
          )}
        </Field>
        <Can scope="keys:manage">
          <div className="sm:col-span-2 -mt-1">
            <Button
              size="small"
              disabled={clean === null || make.isPending}
              onClick={() => clean !== null && make.mutate(clean)}
            >
              <KeyRound className="size-4" aria-hidden="true" />
              {make.isPending ? words.making : words.make}
            </Button>
          </div>
        </Can>
        <div className="sm:col-span-2">
          <Field label={words.mode}>
            {(props) => (
              <Select
                {...props}
                value={mode}
                onChange={({ target }) => setMode(modes.find((each) => each === target.value) ?? 'popover')}
              >
                {modes.map((each) => (
                  <option key={each} value={each}>
                    {words.modes[each]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <span className="flex items-center gap-2.5 sm:col-span-2">
          <Switch.Root
            id={frictionId}
            checked={friction}
            onCheckedChange={setFriction}
            className={switchClass}
          >
            <Switch.Thumb className={thumbClass} />
          </Switch.Root>
          <label htmlFor={frictionId} className="text-sm">
            {words.friction}
          </label>
        </span>
      </div>
      <div className="mt-4 flex items-center justify-between gap-2">
        <p className="text-sm font-medium">{words.code}</p>
        <CopyButton text={code} />
      </div>
      <pre
        tabIndex={0}
        role="region"
        aria-label={words.code}
        data-testid="snippet"
        className="mt-2 rounded-lg bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap"
      >
        {code}
      </pre>
      <div className="mt-3">
        <TestLink href={`${new URL(url).origin}/widget/demo?${query.toString()}`} about={words.title} />
      </div>
    </Card>
  )
}

/** A publishable key that works from one site alone; its text is told once, and goes into the code. */
function useMakeKey(onMade: (text: string) => void) {
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const words = useWords().share.widget
  return useMutation({
    mutationFn: (origin: string) =>
      client.call('createKey', {
        body: { kind: 'publishable', name: new URL(origin).host.slice(0, 80), origins: [origin] },
      }),
    onSuccess: ({ text }) => {
      onMade(text)
      notify({ tone: 'good', title: words.made })
    },
    onError: refuse,
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  })
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { useId, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Card } from '../../../ui/card.tsx'
import { classes } from '../../../ui/classes.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Field, inputClass } from '../../../ui/field.tsx'
import { clientIds, snippets } from './catalogue.ts'

const route = getRouteApi('/connect/snippets')

const groups = [
  { name: 'own', ids: clientIds.slice(0, 4) },
  { name: 'events', ids: clientIds.slice(4, 8) },
  { name: 'surveys', ids: clientIds.slice(8) },
] as const

/** Whatever client somebody has already: what to paste or change there, with this origin filled in. */
export function SnippetsPage() {
  const { t } = useI18n()
  const { client = 'curl' } = route.useSearch()
  return (
    <div className="grid gap-6 md:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label={t.snippets.choose} className="grid content-start gap-4">
        {groups.map(({ name, ids }) => (
          <div key={name}>
            <h2 className="mb-1 px-3 text-xs font-medium text-faint">{t.snippets.groups[name]}</h2>
            <ul className="flex flex-wrap gap-1 md:grid md:gap-0.5">
              {ids.map((id) => (
                <li key={id}>
                  <Link
                    to="/connect/snippets"
                    search={{ client: id }}
                    replace
                    resetScroll={false}
                    aria-current={id === client ? 'page' : undefined}
                    className={classes(
                      'block rounded-lg px-3 py-1.5 text-sm font-medium',
                      id === client
                        ? 'bg-accent-soft text-accent'
                        : 'text-soft hover:bg-sunken hover:text-ink',
                    )}
                  >
                    {t.snippets.clients[id].name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <Snippet key={client} client={client} />
    </div>
  )
}

function Snippet({ client }: { client: (typeof clientIds)[number] }) {
  const { t } = useI18n()
  const heading = useId()
  const { keyKind, code } = snippets[client]
  const { name, detail } = t.snippets.clients[client]
  const placeholder = keyKind === 'secret' ? 'vg_sk_…' : 'vg_pk_…'
  const [key, setKey] = useState('')
  const text = code({ origin: window.location.origin, key: key.trim() || placeholder })

  return (
    <Card aria-labelledby={heading} className="min-w-0 p-5">
      <h2 id={heading} className="text-lg font-semibold">
        {name}
      </h2>
      <p className="mt-1 max-w-prose text-pretty text-soft">{detail}</p>
      <div className="mt-4 max-w-md">
        <Field label={t.snippets.key[keyKind]}>
          {(control) => (
            <input
              {...control}
              value={key}
              placeholder={placeholder}
              onChange={(event) => setKey(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              className={classes(inputClass, 'font-mono')}
            />
          )}
        </Field>
        <p className="mt-1.5 text-sm text-pretty text-soft">{t.snippets.keyHelp[keyKind]}</p>
      </div>
      <div className="mt-5 overflow-hidden rounded-lg border border-line">
        <div className="flex items-center justify-between border-b border-line bg-sunken px-3 py-1.5">
          <span className="text-xs text-faint">{t.snippets.paste}</span>
          <CopyButton text={text} />
        </div>
        <pre className="overflow-x-auto p-4 font-mono text-sm leading-6" tabIndex={0} data-testid="snippet">
          {text}
        </pre>
      </div>
      <p className="mt-4 text-sm text-soft">
        {t.snippets.look}{' '}
        <Link to="/connect" className="rounded font-medium text-accent underline">
          {t.connect.tabs.arrivals}
        </Link>
      </p>
    </Card>
  )
}

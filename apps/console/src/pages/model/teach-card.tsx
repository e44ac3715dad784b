import { Link } from '@tanstack/react-router'
import type { ModelCard } from '@vigia/contracts/model'

import { useI18n } from '../../i18n/context.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'

/** How to tell it what customers really did. */
export function TeachCard({ card }: { card: Pick<ModelCard, 'horizonDays'> }) {
  const { t, format } = useI18n()
  const words = t.model.teach
  const command = `curl ${location.origin}/v1/outcomes -H 'Authorization: Bearer vg_sk_…' -H 'Content-Type: application/json' \\
  -d '{"customer":{"email":"ana@example.com"},"outcome":"churned"}'`

  return (
    <Card aria-labelledby="teach" className="p-5" data-testid="teach">
      <h2 id="teach" className="font-semibold">
        {words.title}
      </h2>
      <p className="mt-0.5 max-w-prose text-sm text-pretty text-soft">{words.detail}</p>
      <ol className="mt-4 space-y-4">
        <li className="flex flex-wrap items-center justify-between gap-3">
          <span>{words.cases}</span>
          <Link to="/cases" className={buttonClass({ size: 'small' })}>
            {words.casesAction}
          </Link>
        </li>
        <li>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <span>{words.outcome}</span>
            <CopyButton text={command} />
          </div>
          <pre
            className="mt-2 overflow-x-auto rounded-lg bg-sunken p-3 font-mono text-xs leading-5"
            tabIndex={0}
            role="region"
            aria-label={words.outcome}
          >
            {command}
          </pre>
        </li>
        <li className="flex flex-wrap items-center justify-between gap-3">
          <span>{words.imports}</span>
          <Link to="/connect" className={buttonClass({ size: 'small' })}>
            {words.importsAction}
          </Link>
        </li>
      </ol>
      <p className="mt-4 text-sm text-faint">{words.silence(format.number(card.horizonDays))}</p>
    </Card>
  )
}

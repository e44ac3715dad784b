import { Radio } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
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

/** An organization without answers is shown how to send the first. */
export function FirstSignal() {
  const { title, detail, note, docs, code } = useI18n().t.overview.start
  const text = snippet(location.origin)
  return (
    <Card aria-labelledby="first-signal" className="mb-4 grid gap-6 p-6 md:grid-cols-2">
      <div>
        <span className="mb-3 grid size-10 place-items-center rounded-full bg-accent-soft text-accent">
          <Radio className="size-5" aria-hidden="true" />
        </span>
        <h2 id="first-signal" className="text-lg font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-pretty text-soft">{detail}</p>
        <p className="mt-3 text-sm text-soft">{note}</p>
        <a href="/docs" className="mt-3 inline-block rounded text-sm font-medium text-accent hover:underline">
          {docs}
        </a>
      </div>
      <div className="relative min-w-0">
        <pre
          tabIndex={0}
          role="region"
          aria-label={code}
          className="h-full overflow-auto rounded-xl bg-sunken p-4 pr-24 font-mono text-xs leading-5"
        >
          {text}
        </pre>
        <CopyButton text={text} className="absolute top-2 right-2" />
      </div>
    </Card>
  )
}

import { ExternalLink, FlaskConical } from 'lucide-react'

import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { useWords } from '../words.ts'

interface Props {
  id: string
  title: string
  detail: string
  label: string
  url: string
  test: string
}

/** An address to copy, to open, and to try without it counting. */
export function AddressCard({ id, title, detail, label, url, test }: Props) {
  const words = useWords().share
  return (
    <Card aria-labelledby={id} className="p-5">
      <SectionHeading id={id} title={title} intro={detail} />
      <div className="mt-4 flex items-center gap-2 rounded-lg bg-sunken p-2 pl-3">
        <code
          aria-label={label}
          role="group"
          data-testid={`${id}-url`}
          className="min-w-0 grow font-mono text-xs break-all select-all"
        >
          {url}
        </code>
        <CopyButton text={url} className="shrink-0" />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <TestLink href={test} about={title} />
        <a
          href={url}
          target="_blank"
          rel="noopener"
          className={buttonClass({ kind: 'quiet', size: 'small' })}
        >
          <ExternalLink className="size-3.5" aria-hidden="true" />
          {words.open}
          <span className="sr-only">: {title}</span>
        </a>
      </div>
    </Card>
  )
}

/** Opens the survey so that nothing is kept. */
export function TestLink({ href, about }: { href: string; about: string }) {
  const words = useWords().share
  return (
    <a href={href} target="_blank" rel="noopener" className={buttonClass({ size: 'small' })}>
      <FlaskConical className="size-3.5" aria-hidden="true" />
      {words.test}
      <span className="sr-only">: {about}</span>
    </a>
  )
}

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from './button.tsx'

const SHOWN_MS = 2_000

export function CopyButton({ text, className }: { text: string; className?: string }) {
  const { t } = useI18n()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), SHOWN_MS)
  }
  const Icon = copied ? Check : Copy
  return (
    <Button size="small" className={className} onClick={() => void copy()}>
      <Icon className="size-3.5" aria-hidden="true" />
      <span aria-live="polite">{copied ? t.common.copied : t.common.copy}</span>
    </Button>
  )
}

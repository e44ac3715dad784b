import type { LinkProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'

interface Props {
  to: NonNullable<LinkProps['to']>
  search?: Record<string, string>
  about: string
}

export function ViewAll({ to, search = {}, about }: Props) {
  const { t } = useI18n()
  return (
    <Link
      to={to}
      search={search}
      className="no-print inline-flex shrink-0 items-center gap-1 rounded text-sm whitespace-nowrap font-medium text-accent hover:underline"
    >
      {t.common.viewAll}
      <span className="sr-only">: {about}</span>
      <ArrowRight className="size-3.5" aria-hidden="true" />
    </Link>
  )
}

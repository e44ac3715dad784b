import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { PageHeader } from '../../../shell/page-header.tsx'

/** The page of one rule, with the way back to all of them. */
export function RuleFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useI18n()
  return (
    <>
      <Link
        to="/alerts/rules"
        className="no-print mb-3 inline-flex items-center gap-1.5 rounded text-sm font-medium text-soft hover:text-ink"
      >
        <ArrowLeft className="size-4" aria-hidden="true" />
        {t.rules.back}
      </Link>
      <PageHeader title={title} />
      {children}
    </>
  )
}

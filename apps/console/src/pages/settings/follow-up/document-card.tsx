import type { ReactNode } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Changeable } from '../../../session/can.tsx'
import { Card } from '../../../ui/card.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import type { DocumentName, Read, useDocument } from './use-document.ts'

interface Props<N extends DocumentName> {
  name: N
  intro: string
  document: ReturnType<typeof useDocument<N>>
  children: (value: Read<N>) => ReactNode
}

/** One document of the follow-up: its title, and its editor once it is there. */
export function DocumentCard<N extends DocumentName>({ name, intro, document, children }: Props<N>) {
  const { t } = useI18n()
  const { told } = document
  return (
    <Card aria-labelledby={name} className="p-5">
      <SectionHeading id={name} title={t.followUp.part[name]} intro={intro} />
      <div className="mt-4">
        {told.isPending ? (
          <ListSkeleton rows={3} className="h-16" />
        ) : told.isError ? (
          <ProblemNotice error={told.error} retry={told.refetch} />
        ) : (
          <Changeable scope="team:manage">{children(told.data.value)}</Changeable>
        )}
      </div>
    </Card>
  )
}

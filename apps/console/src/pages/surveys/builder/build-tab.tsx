import type { SurveyDefinition } from '@vigia/domain/surveys'
import { Pencil, Workflow } from 'lucide-react'
import { lazy, Suspense, useCallback, useState } from 'react'

import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import type { Faults } from './faults.ts'
import { LookEditor } from './look-editor.tsx'
import { Preview } from './preview.tsx'
import { QuestionList } from './question-list.tsx'
import { ThanksEditor } from './thanks-editor.tsx'
import type { EditDefinition, Editor } from './use-editor.ts'
import { Changeable, OnlyRoles } from '../../../session/can.tsx'

const FlowGraph = lazy(async () => ({ default: (await import('./flow-graph.tsx')).FlowGraph }))

interface Props {
  editor: Editor
  faults: Faults
  view: 'edit' | 'flow'
  onView: (view: 'edit' | 'flow') => void
}

/** Where a survey is written: its questions at the left, what customers will meet at the right. */
export function BuildTab({ editor, faults, view, onView }: Props) {
  const words = useWords().builder
  const { content, edit: editContent } = editor
  const { definition } = content
  const [open, setOpen] = useState<string | null>(null)
  const [start, setStart] = useState<{ id: string | null; turn: number }>({ id: null, turn: 0 })
  const edit: EditDefinition = useCallback(
    (next: (all: SurveyDefinition) => SurveyDefinition, tag: string | null = null) =>
      editContent((all) => ({ ...all, definition: next(all.definition) }), tag),
    [editContent],
  )
  const views = [
    {
      value: 'edit' as const,
      label: words.view.edit,
      content: <Named icon={Pencil} name={words.view.edit} />,
    },
    {
      value: 'flow' as const,
      label: words.view.flow,
      content: <Named icon={Workflow} name={words.view.flow} />,
    },
  ]

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <div>
            <Segmented label={words.view.label} value={view} options={views} onChange={onView} />
          </div>
          <OnlyRoles scope="surveys:write" to="change" />
          {view === 'flow' ? (
            <Suspense fallback={<ListSkeleton rows={3} className="h-20" />}>
              <FlowGraph definition={definition} />
            </Suspense>
          ) : (
            <QuestionList
              {...{ definition, faults, edit, open }}
              onOpen={setOpen}
              onSeen={(id) => setStart(({ turn }) => ({ id, turn: turn + 1 }))}
            />
          )}
        </div>
        {view === 'edit' && (
          <Changeable scope="surveys:write" silent>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
              <ThanksEditor {...{ definition, faults, edit }} />
              <LookEditor {...{ definition, faults, edit }} />
            </div>
          </Changeable>
        )}
      </div>
      <div className="lg:sticky lg:top-6">
        <Preview definition={definition} start={start} />
      </div>
    </div>
  )
}

function Named({ icon: Icon, name }: { icon: typeof Pencil; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon className="size-3.5" aria-hidden="true" />
      {name}
    </span>
  )
}

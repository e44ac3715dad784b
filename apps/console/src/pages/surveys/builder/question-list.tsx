import type { DragEndEvent } from '@dnd-kit/core'
import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { SurveyDefinition } from '@vigia/domain/surveys'
import { Plus } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useWords } from '../words.ts'
import { moved, newQuestion, withQuestions } from './edit.ts'
import type { Faults } from './faults.ts'
import { QuestionCard } from './question-card.tsx'
import { typesFor } from './question-form.tsx'
import { nameOf } from './sentences.ts'
import type { EditDefinition } from './use-editor.ts'

export interface ListProps {
  definition: SurveyDefinition
  faults: Faults
  edit: EditDefinition
  /** The id of the question that is open. */
  open: string | null
  onOpen: (id: string | null) => void
  /** Shows the preview from a question on. */
  onSeen: (id: string) => void
}

const NO_SOUND = { onDragStart: () => '', onDragOver: () => '', onDragEnd: () => '', onDragCancel: () => '' }

/** The questions in their order, which is changed by dragging or by Alt and the arrows. */
export function QuestionList({ definition, faults, edit, open, onOpen, onSeen }: ListProps) {
  const { language, format } = useI18n()
  const words = useWords().builder
  const [said, setSaid] = useState('')
  const mayWrite = useCan('surveys:write')
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const { questions } = definition

  const move = (from: number, to: number) => {
    const place = Math.min(questions.length - 1, Math.max(0, to))
    if (from === place) return
    edit((all) => withQuestions(all, moved(all.questions, from, place)))
    setSaid(
      words.moved(
        nameOf(questions[from], definition, language, words),
        format.number(place + 1),
        format.number(questions.length),
      ),
    )
  }
  const at = (id: unknown) => questions.findIndex((question) => question.id === id)
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) move(at(active.id), at(over.id))
  }
  const add = (type: ReturnType<typeof typesFor>[number]) => {
    const question = newQuestion(definition, type)
    edit((all) => withQuestions(all, [...all.questions, question]))
    onOpen(question.id)
  }

  return (
    <section aria-labelledby="questions" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="questions" className="font-semibold">
        {words.questions}
      </h2>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          announcements: NO_SOUND,
          screenReaderInstructions: { draggable: words.drag('').replace(/^[^.]*\.\s*/, '') },
        }}
      >
        <SortableContext items={questions.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
            {questions.map((question, index) => (
              <QuestionCard
                key={question.id}
                {...{ question, index, definition, faults, edit, onSeen }}
                isOpen={open === question.id}
                onToggle={() => onOpen(open === question.id ? null : question.id)}
                move={(to) => move(index, to)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p className="sr-only" role="status">
        {said}
      </p>
      {mayWrite && questions.length < 50 && (
        <span>
          <Menu
            label={words.add}
            align="start"
            entries={typesFor(definition.kind).map((type) => ({
              label: words.type[type],
              onSelect: () => add(type),
            }))}
            trigger={
              <Button>
                <Plus className="size-4" aria-hidden="true" />
                {words.add}
              </Button>
            }
          />
        </span>
      )}
    </section>
  )
}

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { managersQuery } from '../../alerts/queries.ts'
import type { AssignmentRule } from './assignment-draft.ts'
import { freshId, moved } from './assignment-draft.ts'
import { AssignmentRow } from './assignment-row.tsx'
import { DocumentCard } from './document-card.tsx'
import { SaveBar } from './save-bar.tsx'
import { useDocument } from './use-document.ts'

/** What is moved is told below, in the language on screen. */
const silence = {
  onDragStart: () => '',
  onDragOver: () => '',
  onDragEnd: () => '',
  onDragCancel: () => '',
}

/** By which rules cases get their owner, in an order that can be dragged, or moved by keys and buttons. */
export function Assignment() {
  const { t } = useI18n()
  const document = useDocument('assignment')
  return (
    <DocumentCard name="assignment" intro={t.followUp.assignment.intro} document={document}>
      {(value) => <Editor key={document.told.dataUpdatedAt} rules={value.rules} document={document} />}
    </DocumentCard>
  )
}

interface Props {
  rules: readonly AssignmentRule[]
  document: ReturnType<typeof useDocument<'assignment'>>
}

function Editor({ rules: stored, document: { save, isSaving, faults, forgetFaults } }: Props) {
  const { t, format } = useI18n()
  const words = t.followUp.assignment
  const managers = useQuery(managersQuery(useClient())).data?.items ?? []
  const [rules, setRules] = useState<readonly AssignmentRule[]>(stored)
  const [said, setSaid] = useState('')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const change = (next: readonly AssignmentRule[]) => {
    setRules(next)
    forgetFaults()
  }
  const move = (from: number, to: number) => {
    change(moved(rules, from, to))
    setSaid(words.moved(format.number(from + 1), format.number(to + 1)))
  }
  const placeOf = (id: unknown) => rules.findIndex((rule) => rule.id === id)

  return (
    <>
      {rules.length === 0 && <p className="text-soft">{words.empty}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements: silence, screenReaderInstructions: { draggable: '' } }}
        onDragEnd={({ active, over }) => {
          if (over && active.id !== over.id) move(placeOf(active.id), placeOf(over.id))
        }}
      >
        <SortableContext items={rules.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className="grid gap-3">
            {rules.map((rule, place) => (
              <AssignmentRow
                key={rule.id}
                {...{ rule, place, managers }}
                isLast={place === rules.length - 1}
                fault={faults.find(({ path }) => path.startsWith(`rules.${place}.`))?.message ?? null}
                onChange={(next) => change(rules.map((one, at) => (at === place ? next : one)))}
                onMove={(to) => move(place, to)}
                onRemove={() => change(rules.filter((_, at) => at !== place))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {rules.length > 0 && <p className="mt-3 text-sm text-soft">{words.otherwise}</p>}
      <Can scope="team:manage">
        <Button
          size="small"
          className="mt-4"
          disabled={managers.length === 0}
          onClick={() =>
            change([
              ...rules,
              {
                id: freshId(rules),
                when: {},
                managers: managers.slice(0, 1).map(({ id }) => id),
                mode: 'rotate',
              },
            ])
          }
        >
          <Plus className="size-4" aria-hidden="true" />
          {managers.length === 0 ? words.noManagers : words.add}
        </Button>
      </Can>
      <SaveBar
        isChanged={JSON.stringify(rules) !== JSON.stringify(stored)}
        isSaving={isSaving}
        onSave={() => save({ rules: rules.map((rule) => ({ ...rule, managers: [...rule.managers] })) })}
        onDiscard={() => change(stored)}
      />
    </>
  )
}

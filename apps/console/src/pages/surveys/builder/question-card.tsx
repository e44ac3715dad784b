import { useSortable } from '@dnd-kit/sortable'
import type { Question } from '@vigia/domain/surveys'
import {
  ChevronDown,
  Copy,
  Ellipsis,
  Eye,
  GripVertical,
  Languages,
  MoveDown,
  MoveUp,
  Trash2,
  TriangleAlert,
} from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan } from '../../../session/session.tsx'
import { Changeable } from '../../../session/can.tsx'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Menu } from '../../../ui/menu.tsx'
import { useWords } from '../words.ts'
import { duplicated, removed } from './edit.ts'
import { gapsIn, problemsIn } from './faults.ts'
import { QuestionForm } from './question-form.tsx'
import type { ListProps } from './question-list.tsx'
import { conditionsText, nameOf } from './sentences.ts'

interface Props extends Omit<ListProps, 'open' | 'onOpen'> {
  question: Question
  index: number
  isOpen: boolean
  onToggle: () => void
  move: (to: number) => void
}

/** A question in the list: closed it says what it is, open it can be written. */
export function QuestionCard(props: Props) {
  const { question, index, definition, faults, edit, isOpen, onToggle, onSeen, move } = props
  const { language, format } = useI18n()
  const words = useWords().builder
  const mayWrite = useCan('surveys:write')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: question.id, disabled: !mayWrite })
  const name = nameOf(question, definition, language, words)
  const place = `questions.${index}`
  const problems = problemsIn(faults, place).length
  const gaps = gapsIn(faults, place)
  const condition = conditionsText(question.when, definition, { language, words, format })
  const panel = `question-${question.id}`
  const { 'aria-describedby': described, 'aria-roledescription': _, tabIndex: __, ...grip } = attributes
  const byArrows = (event: React.KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    move(index + by)
  }
  const seen = { label: words.preview.fromHere, icon: Eye, onSelect: () => onSeen(question.id) }
  const changes = [
    { label: words.moveUp, icon: MoveUp, disabled: index === 0, onSelect: () => move(index - 1) },
    {
      label: words.moveDown,
      icon: MoveDown,
      disabled: index === definition.questions.length - 1,
      onSelect: () => move(index + 1),
    },
    { label: words.duplicate, icon: Copy, onSelect: () => edit((all) => duplicated(all, question.id)) },
    {
      label: words.remove,
      icon: Trash2,
      tone: 'bad' as const,
      disabled: definition.questions.length === 1,
      onSelect: () => edit((all) => removed(all, question.id)),
    },
  ]

  return (
    <li
      ref={setNodeRef}
      data-testid="question-card"
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
      className={classes(
        'card rounded-card border bg-surface shadow-card',
        isDragging ? 'relative z-10 border-accent shadow-float' : 'border-line',
      )}
    >
      <div className="flex items-start gap-1 py-2.5 pr-2 pl-1.5">
        {mayWrite && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...grip}
            {...listeners}
            aria-describedby={described}
            aria-label={words.drag(name)}
            onKeyDown={byArrows}
            className="grid h-9 w-7 shrink-0 touch-none cursor-grab place-items-center rounded-md text-faint hover:bg-sunken hover:text-ink"
          >
            <GripVertical className="size-4" aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={onToggle}
          className="flex min-w-0 grow items-start gap-2.5 rounded-md px-1 py-1 text-start"
        >
          <span className="mt-0.5 w-5 shrink-0 text-end text-sm text-faint tabular-nums">
            {format.number(index + 1)}
          </span>
          <span className="min-w-0 grow">
            <span className={classes('block font-medium break-words', !isOpen && 'line-clamp-2')}>
              {name}
            </span>
            <span className="block text-sm text-soft">
              {words.short[question.type]}
              {condition !== '' && <> · {words.logic.if(condition)}</>}
            </span>
            {(problems > 0 || gaps > 0) && (
              <span className="mt-1 flex flex-wrap gap-x-3 text-xs">
                {problems > 0 && (
                  <span className="inline-flex items-center gap-1 text-bad-ink">
                    <TriangleAlert className="size-3.5" aria-hidden="true" />
                    {format.plural(problems, words.problemCount)}
                  </span>
                )}
                {gaps > 0 && (
                  <span className="inline-flex items-center gap-1 text-warn-ink">
                    <Languages className="size-3.5" aria-hidden="true" />
                    {format.plural(gaps, words.missingCount)}
                  </span>
                )}
              </span>
            )}
          </span>
          <ChevronDown
            className={classes(
              'mt-1 size-4 shrink-0 text-faint transition-transform',
              isOpen && 'rotate-180',
            )}
            aria-hidden="true"
          />
        </button>
        <Menu
          label={words.actions(name)}
          entries={mayWrite ? [seen, ...changes] : [seen]}
          trigger={
            <Button kind="quiet" size="icon" aria-label={words.actions(name)}>
              <Ellipsis className="size-4.5" aria-hidden="true" />
            </Button>
          }
        />
      </div>
      <div id={panel}>
        {isOpen && (
          <Changeable scope="surveys:write" silent>
            <QuestionForm {...{ question, index, definition, faults, edit }} />
          </Changeable>
        )}
      </div>
    </li>
  )
}

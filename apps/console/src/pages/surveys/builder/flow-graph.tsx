import type { SurveyDefinition } from '@vigia/domain/surveys'
import { textIn } from '@vigia/domain/surveys'
import { useMemo } from 'react'

import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { useI18n } from '../../../i18n/context.tsx'
import { Card } from '../../../ui/card.tsx'
import { useWords } from '../words.ts'
import type { FlowNode } from './flow-layout.ts'
import { layoutOf, NODE } from './flow-layout.ts'
import { conditionsText, nameOf } from './sentences.ts'

const inks = {
  next: { stroke: 'var(--color-edge)', dash: undefined },
  skip: { stroke: 'var(--color-muted)', dash: '3 4' },
  jump: { stroke: 'var(--color-accent)', dash: undefined },
} as const
const LETTERS = 34

const cut = (text: string) => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text)

/** The ways through a survey, drawn and as a table of sentences. */
export function FlowGraph({ definition }: { definition: SurveyDefinition }) {
  const { language, format } = useI18n()
  const words = useWords().builder
  const { flow } = words
  const drawing = useMemo(() => layoutOf(definition), [definition])
  const { questions, thanks, languages } = definition
  const nameAt = (id: string): string => {
    const at = /^thanks\.(\d+)$/.exec(id)?.[1]
    if (at !== undefined) return flow.thanks(format.number(Number(at) + 1))
    return nameOf(
      questions.find((question) => question.id === id),
      definition,
      language,
      words,
    )
  }
  const told = { language, words, format }
  const rows = drawing.edges.map(({ from, to, when }, i) => [
    `${format.number(i + 1)}. ${nameAt(from)}`,
    nameAt(to),
    conditionsText(when, definition, told) || flow.always,
  ])
  const label = flow.label(
    format.plural(questions.length, flow.questions),
    format.plural(drawing.edges.length, flow.ways),
  )
  const second = ({ kind, index }: FlowNode): string => {
    if (kind === 'thanks') return textIn(thanks[index]?.text, language, languages)
    const question = questions[index]
    const condition = conditionsText(question?.when, definition, told)
    return `${question ? words.short[question.type] : ''}${condition === '' ? '' : ` · ${words.logic.if(condition)}`}`
  }

  return (
    <Card aria-labelledby="flow" className="p-4 sm:p-5">
      <h2 id="flow" className="mb-3 font-semibold">
        {flow.title}
      </h2>
      <ChartFrame title={flow.title} columns={[flow.from, flow.to, flow.when]} rows={rows} aside={<Legend />}>
        <div role="group" aria-label={label} tabIndex={0} data-testid="flow" className="overflow-x-auto">
          <svg
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            width={drawing.width}
            height={drawing.height}
            className="plot mx-auto max-w-none"
            aria-hidden="true"
          >
            <defs>
              <marker
                id="tip"
                viewBox="0 0 8 8"
                refX="6"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0 0 8 4 0 8z" fill="context-stroke" />
              </marker>
            </defs>
            {drawing.edges.map(({ from, to, kind, path, when }) => (
              <path
                key={`${from} ${to} ${kind} ${path}`}
                d={path}
                fill="none"
                stroke={inks[kind].stroke}
                strokeWidth="1.5"
                strokeDasharray={inks[kind].dash}
                markerEnd="url(#tip)"
              >
                <title>{conditionsText(when, definition, told) || flow.always}</title>
              </path>
            ))}
            {drawing.nodes.map((node) => (
              <g key={node.id} transform={`translate(${node.x} ${node.y})`}>
                <title>{`${nameAt(node.id)}\n${second(node)}`}</title>
                <rect
                  width={NODE.width}
                  height={NODE.height}
                  rx={node.kind === 'thanks' ? NODE.height / 2 : 10}
                  fill={node.kind === 'thanks' ? 'var(--color-sunken)' : 'var(--color-surface)'}
                  stroke={
                    node.index === 0 && node.kind === 'question' ? 'var(--color-accent)' : 'var(--color-line)'
                  }
                  strokeWidth="1.25"
                />
                <text x="16" y="23" fontSize="13" fontWeight="600" fill="var(--color-ink)">
                  {cut(nameAt(node.id))}
                </text>
                <text x="16" y="41" fontSize="11.5" fill="var(--color-soft)">
                  {cut(second(node))}
                </text>
              </g>
            ))}
          </svg>
        </div>
      </ChartFrame>
    </Card>
  )
}

function Legend() {
  const { legend } = useWords().builder.flow
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {(['next', 'skip', 'jump'] as const).map((kind) => (
        <li key={kind} className="inline-flex items-center gap-1.5">
          <svg width="22" height="8" aria-hidden="true">
            <line
              x1="0"
              x2="22"
              y1="4"
              y2="4"
              stroke={inks[kind].stroke}
              strokeWidth="2"
              strokeDasharray={inks[kind].dash}
            />
          </svg>
          {legend[kind]}
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import type { Journey } from '@vigia/contracts/journey'
import type { WeakPoint } from '@vigia/domain/journey'
import { useMemo } from 'react'

import { experienceColour } from '../../charts/experience-scale.ts'
import { ExperienceMark } from '../../charts/experience-mark.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { durationText } from '../../i18n/duration.ts'
import { nameIn } from '../../i18n/names.ts'
import type { Filters } from '../filters.ts'
import { sameDays } from '../span.ts'
import type { Column, Node, Wait } from './layout.ts'
import { layOut } from './layout.ts'
import { shareText } from './wording.ts'
import { wrapName } from './wrap-name.ts'

interface Props {
  journey: Journey
  weak: readonly WeakPoint[]
  filters: Filters
  width: number
  label: string
}

/** Stages across, their touchpoints down, and how long it is from one to the next. */
export function JourneyMap({ journey, weak, filters, width, label }: Props) {
  const map = useMemo(() => layOut(journey, width), [journey, width])
  return (
    <svg
      width={width}
      height={map.height}
      viewBox={`0 0 ${width} ${map.height}`}
      role="group"
      aria-label={label}
      className="plot"
      data-testid="journey-map"
    >
      {map.columns.map((column, i) => (
        <StageHead key={column.stage.stage} column={column} isLast={i === map.columns.length - 1} />
      ))}
      {map.waits.map((wait) => (
        <path
          key={`${wait.from} ${wait.to}`}
          d={wait.path}
          fill="none"
          stroke="var(--color-accent)"
          strokeOpacity={0.22}
          strokeWidth={wait.thickness}
        />
      ))}
      {map.nodes.map((node) => (
        <TouchpointNode
          key={node.place.touchpoint}
          node={node}
          room={width / Math.max(1, map.columns.length)}
          weak={weak.find(({ touchpoint }) => touchpoint === node.place.touchpoint)}
          filters={filters}
        />
      ))}
      {map.waits.map((wait) => (
        <WaitLabel key={`${wait.from} ${wait.to}`} wait={wait} />
      ))}
    </svg>
  )
}

function StageHead({ column: { stage, x, width }, isLast }: { column: Column; isLast: boolean }) {
  const { t, format } = useI18n()
  const { experience } = stage
  const isSure = experience?.sufficient === true && experience.value !== null
  return (
    <g>
      <text
        x={x + width / 2}
        y={18}
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        fill="var(--color-ink)"
      >
        {t.words.stage[stage.stage]}
      </text>
      <text x={x + width / 2} y={36} textAnchor="middle" fontSize={11} fill="var(--color-faint)">
        {format.plural(stage.signals, t.journey.signals)}
      </text>
      <rect
        x={x + 2}
        y={46}
        width={width - (isLast ? 2 : 4)}
        height={6}
        rx={3}
        fill={isSure ? experienceColour(experience.value ?? 0) : 'none'}
        stroke={isSure ? 'none' : 'var(--color-edge)'}
        strokeDasharray="3 3"
      />
    </g>
  )
}

interface NodeProps {
  node: Node
  room: number
  weak: WeakPoint | undefined
  filters: Filters
}

function TouchpointNode({ node: { place, x, y, r }, room, weak, filters }: NodeProps) {
  const { t, format } = useI18n()
  const words = t.journey
  const name = nameIn(t.words.touchpoint, place.touchpoint)
  const bad = words.bad(shareText(place.negative.share, format))
  const lines = wrapName(name, Math.max(8, Math.floor((room - 12) / 6.6)))
  const top = y + r + 20
  return (
    <Link
      to="/journey/$touchpoint"
      params={{ touchpoint: place.touchpoint }}
      search={sameDays(filters)}
      className="group outline-none"
      data-testid="journey-node"
    >
      <circle
        cx={x}
        cy={y}
        r={r + 11}
        fill="var(--color-accent)"
        fillOpacity={0.1}
        stroke="var(--color-accent)"
        strokeWidth={2}
        className="opacity-0 group-hover:opacity-60 group-focus-visible:opacity-100"
      />
      <ExperienceMark experience={place.experience} x={x} y={y} r={r} />
      <g
        stroke="var(--color-surface)"
        strokeWidth={4}
        paintOrder="stroke"
        strokeLinejoin="round"
        textAnchor="middle"
      >
        {lines.map((line, i) => (
          <text
            // oxlint-disable-next-line react/no-array-index-key -- the lines of one name, in their order
            key={i}
            x={x}
            y={top + 15 * i}
            fontSize={12.5}
            fontWeight={500}
            fill="var(--color-ink)"
            className="group-hover:underline"
          >
            {line}
          </text>
        ))}
        <text
          x={x}
          y={top + 15 * lines.length}
          fontSize={11}
          fill={weak ? 'var(--color-bad-ink)' : 'var(--color-faint)'}
        >
          {weak && (
            <tspan fontWeight={650}>
              {words.level[weak.level]}
              {' · '}
            </tspan>
          )}
          <tspan>{weak ? shareText(place.negative.share, format) : bad}</tspan>
        </text>
      </g>
    </Link>
  )
}

function WaitLabel({ wait: { label, p50, p90 } }: { wait: Wait }) {
  const { t, format } = useI18n()
  if (!label) return null
  return (
    <g
      textAnchor="middle"
      stroke="var(--color-surface)"
      strokeWidth={4}
      paintOrder="stroke"
      strokeLinejoin="round"
    >
      <text x={label.x} y={label.y - 1} fontSize={12} fontWeight={600} fill="var(--color-soft)">
        {durationText(60 * p50, format.locale)}
      </text>
      <text x={label.x} y={label.y + 11} fontSize={10} fill="var(--color-faint)">
        {t.journey.waitP90(durationText(60 * p90, format.locale))}
      </text>
    </g>
  )
}

import { ExperienceMark } from '../../charts/experience-mark.tsx'
import { experienceSteps } from '../../charts/experience-scale.ts'
import { useI18n } from '../../i18n/context.tsx'

const sample = { value: 0, interval: { low: -0.6, high: 0.6 }, sufficient: true }

/** How to read the map. */
export function Legend({ withWaits }: { withWaits: boolean }) {
  const words = useI18n().t.journey.legend
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1.5 pt-2">
      <li className="flex items-center gap-1.5">
        {words.worst}
        <svg viewBox="0 0 98 10" className="h-2.5 w-24" aria-hidden="true">
          {experienceSteps.map((step) => (
            <rect
              key={step}
              x={14 * (step - 1)}
              width={13}
              height={10}
              rx={2}
              fill={`var(--color-experience-${step})`}
            />
          ))}
        </svg>
        {words.best}
      </li>
      <li className="flex items-center gap-1.5">
        <svg viewBox="0 0 34 34" className="size-4.5 shrink-0" aria-hidden="true">
          <ExperienceMark experience={sample} x={17} y={17} r={9} />
        </svg>
        <span className="text-pretty">{words.ring}</span>
      </li>
      <li className="flex items-center gap-1.5">
        <svg viewBox="0 0 34 34" className="size-4.5 shrink-0" aria-hidden="true">
          <ExperienceMark experience={null} x={17} y={17} r={12} />
        </svg>
        {words.dashed}
      </li>
      {withWaits && (
        <>
          <li>{words.size}</li>
          <li>{words.wait}</li>
        </>
      )}
    </ul>
  )
}

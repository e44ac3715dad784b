import type { Answers, SurveyDefinition } from '@vigia/domain/surveys'
import { tidyDefinition } from '@vigia/domain/surveys'
import { showSurvey } from '@vigia/widget/survey'
import { Monitor, RotateCcw, Smartphone } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { useWords } from '../words.ts'
import { bodyOf } from './use-editor.ts'

interface Props {
  definition: SurveyDefinition
  /** The question from which it begins; `turn` begins it anew. */
  start: { id: string | null; turn: number }
}

type Device = 'phone' | 'desktop'

/** The survey as customers meet it, drawn by the very renderer that the widget and kiosks use; nothing is sent. */
export function Preview({ definition, start }: Props) {
  const { language: own } = useI18n()
  const words = useWords().builder.preview
  const [device, setDevice] = useState<Device>('phone')
  const [chosen, setChosen] = useState<string | null>(null)
  const [again, setAgain] = useState(0)
  const [answers, setAnswers] = useState<Answers>({})
  const place = useRef<HTMLDivElement>(null)
  const shown = useDeferredValue(definition)
  const sound = useMemo(() => tidyDefinition(shown), [shown])
  const { languages } = sound
  const language = languages.find((tag) => tag === (chosen ?? own)) ?? languages[0] ?? 'es'
  const startAt = start.id ?? undefined

  useEffect(() => {
    const host = document.createElement('vigia-card')
    host.style.display = 'block'
    // The card asks how wide the window is; this phone is narrower than the window that it is drawn in.
    if (device === 'phone') host.dataset['narrow'] = ''
    place.current?.replaceChildren(host)
    setAnswers({})
    showSurvey(
      host,
      { definition: bodyOf(sound) },
      { languages: [language], popover: false, startAt, answered: setAnswers, closed: () => undefined },
    )
  }, [sound, language, startAt, again, start.turn, device])

  const devices = [
    {
      value: 'phone' as const,
      label: words.phone,
      content: <Smartphone className="size-4" aria-hidden="true" />,
    },
    {
      value: 'desktop' as const,
      label: words.desktop,
      content: <Monitor className="size-4" aria-hidden="true" />,
    },
  ]
  const kept = Object.entries(answers)

  return (
    <section aria-labelledby="preview" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="preview" className="font-semibold">
          {words.title}
        </h2>
        <div className="flex items-center gap-1.5">
          {languages.length > 1 && (
            <Segmented
              label={words.language}
              value={language}
              options={languages.map((tag) => ({ value: tag, label: tag.toUpperCase() }))}
              onChange={setChosen}
              small
            />
          )}
          <Segmented label={words.device} value={device} options={devices} onChange={setDevice} small />
          <Button
            kind="quiet"
            size="icon"
            className="size-8"
            aria-label={words.restart}
            title={words.restart}
            onClick={() => setAgain((n) => n + 1)}
          >
            <RotateCcw className="size-4" aria-hidden="true" />
          </Button>
        </div>
      </div>
      <div
        data-testid="preview"
        data-device={device}
        className={
          device === 'phone'
            ? 'mx-auto w-full max-w-76 rounded-4xl border-8 border-edge bg-sunken px-1.5 pt-8 pb-10 shadow-float'
            : 'overflow-hidden rounded-xl border border-line bg-sunken shadow-card'
        }
      >
        {device === 'desktop' && (
          <div className="flex h-8 items-center gap-1.5 border-b border-line px-3" aria-hidden="true">
            {[0, 1, 2].map((dot) => (
              <span key={dot} className="size-2.5 rounded-full bg-edge" />
            ))}
          </div>
        )}
        <div
          className={
            device === 'desktop'
              ? 'grid min-h-80 grid-cols-[minmax(0,1fr)] place-items-end p-5'
              : 'grid min-h-96 grid-cols-[minmax(0,1fr)] items-end'
          }
        >
          <div ref={place} className="w-full min-w-0" />
        </div>
      </div>
      <p className="text-center text-xs text-faint">{words.note}</p>
      <p className="text-center text-xs break-words text-faint" aria-live="polite">
        {words.kept}:{' '}
        {kept.length === 0
          ? words.nothing
          : kept
              .map(([id, value]) => `${id} = ${Array.isArray(value) ? value.join(', ') : String(value)}`)
              .join(' · ')}
      </p>
    </section>
  )
}

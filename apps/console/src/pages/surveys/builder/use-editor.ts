import { useQueryClient } from '@tanstack/react-query'
import type { Input } from '@vigia/client'
import { ApiError } from '@vigia/client'
import type { SurveyDraft } from '@vigia/contracts/survey-drafts'
import type { SurveyDefinition } from '@vigia/domain/surveys'
import { useCallback, useEffect, useRef, useState } from 'react'

import { useClient } from '../../../session/session.tsx'
import { begin, change, redo, undo } from './history.ts'

export interface Content {
  name: string
  definition: SurveyDefinition
}

export type Saving = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict'

const QUIET_MS = 700

/** The contracts' types are of JSON that may be changed; the domain's may only be read. */
export const bodyOf = (definition: SurveyDefinition) =>
  definition as unknown as Input<'updateSurvey'>['body']['definition']

const isConflict = (err: unknown): boolean => err instanceof ApiError && err.problem.status === 409

interface Opened {
  id: string
  version: number
  published: Content
  draft: SurveyDraft | null
}

/** What is edited of a survey: kept as a draft a moment after each change, with all that can be undone. */
export function useEditor({ id, version, published, draft }: Opened) {
  const client = useClient()
  const queries = useQueryClient()
  const [history, setHistory] = useState(() =>
    begin<Content>(draft ? { name: draft.name, definition: draft.definition } : published),
  )
  const [saving, setSaving] = useState<Saving>(draft ? 'saved' : 'clean')
  const [savedAt, setSavedAt] = useState(draft?.savedAt ?? null)
  const [from, setFrom] = useState(draft?.from ?? version)
  const revision = useRef(draft?.revision ?? 0)
  const saved = useRef(history.present)
  const queue = useRef(Promise.resolve())
  const { present } = history

  const save = useCallback(
    (content: Content) => {
      const send = async () => {
        if (content === saved.current) return
        setSaving('saving')
        try {
          const body = {
            ...content,
            definition: bodyOf(content.definition),
            from,
            revision: revision.current,
          }
          const { draft: kept } = await client.call('putSurveyDraft', { params: { id }, body })
          revision.current = kept?.revision ?? 0
          saved.current = content
          setSavedAt(kept?.savedAt ?? null)
          setSaving('saved')
        } catch (err) {
          setSaving(isConflict(err) ? 'conflict' : 'failed')
        }
      }
      queue.current = queue.current.then(send)
      return queue.current
    },
    [client, id, from],
  )

  useEffect(() => {
    if (present === saved.current || saving === 'conflict') return undefined
    setSaving('waiting')
    const timer = setTimeout(() => void save(present), QUIET_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of the state alone is no reason to save again
  }, [present, save])

  // Whoever leaves the page in the quiet moment after a change keeps it.
  const last = useRef({ present, save })
  last.current = { present, save }
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (last.current.present !== saved.current) event.preventDefault()
    }
    addEventListener('beforeunload', leave)
    return () => {
      removeEventListener('beforeunload', leave)
      void last.current.save(last.current.present)
    }
  }, [])

  /** From here on as if it had just been opened: nothing to save, nothing to undo. */
  const reset = useCallback(
    (content: Content, told: { from: number; revision: number; savedAt: string | null }) => {
      revision.current = told.revision
      saved.current = content
      setFrom(told.from)
      setSavedAt(told.savedAt)
      setSaving(told.revision === 0 ? 'clean' : 'saved')
      setHistory(begin(content))
    },
    [],
  )

  const reload = async () => {
    const { draft: theirs } = await client.call('getSurveyDraft', { params: { id } })
    if (theirs) reset({ name: theirs.name, definition: theirs.definition }, theirs)
    else reset(published, { from: version, revision: 0, savedAt: null })
  }

  const discard = async (content: Content, base: number) => {
    await queue.current
    await client.call('deleteSurveyDraft', { params: { id } })
    reset(content, { from: base, revision: 0, savedAt: null })
    await queries.invalidateQueries({ queryKey: ['survey-activity'] })
  }

  return {
    content: present,
    from,
    saving,
    savedAt,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit: useCallback(
      (next: (content: Content) => Content, tag: string | null = null) =>
        setHistory((all) => change(all, next(all.present), tag)),
      [],
    ),
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    flush: () => save(present),
    retry: () => void save(present),
    reload,
    discard,
  }
}

export type Editor = ReturnType<typeof useEditor>
export type EditDefinition = (
  next: (definition: SurveyDefinition) => SurveyDefinition,
  tag?: string | null,
) => void

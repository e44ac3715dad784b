import { getRouteApi, Link } from '@tanstack/react-router'
import type { Output } from '@vigia/client'
import type { SurveyDraft } from '@vigia/contracts/survey-drafts'
import { changesOf, tidyDefinition } from '@vigia/domain/surveys'
import { ChevronLeft } from 'lucide-react'
import { useMemo, useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { useCan } from '../../session/session.tsx'
import { Can } from '../../session/can.tsx'
import { Button } from '../../ui/button.tsx'
import { inputClass } from '../../ui/field.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { BuildTab } from './builder/build-tab.tsx'
import { EditorBar } from './builder/editor-bar.tsx'
import { faultsOf } from './builder/faults.ts'
import { PublishDialog } from './builder/publish-dialog.tsx'
import { useEditor } from './builder/use-editor.ts'
import { usePublish } from './builder/use-publish.ts'
import { useUndoKeys } from './builder/use-undo-keys.ts'
import { VersionsTab } from './builder/versions-tab.tsx'
import { ResultsTab } from './results/results-tab.tsx'
import { ShareTab } from './share/share-tab.tsx'
import { StatusChip } from './status-chip.tsx'
import type { SurveyTab } from './url-state.ts'
import { surveyTabs } from './url-state.ts'
import { useWords } from './words.ts'

const route = getRouteApi('/surveys/$id')

interface Props {
  survey: Output<'getSurvey'>
  draft: SurveyDraft | null
}

/** A survey with its four sides: what it asks, where it goes, what came back, and what it was before. */
export function SurveyFrame({ survey, draft }: Props) {
  const { format } = useI18n()
  const words = useWords().builder
  const notify = useNotify()
  const mayWrite = useCan('surveys:write')
  const { tab = 'build', version, view } = route.useSearch()
  const navigate = route.useNavigate()
  const { id, status } = survey
  const published = useMemo(
    () => ({ name: survey.name, definition: survey.definition }),
    [survey.name, survey.definition],
  )
  const editor = useEditor({ id, version: survey.version, published, draft })
  const { content } = editor
  const faults = useMemo(() => faultsOf(content.definition), [content.definition])
  const [publishing, setPublishing] = useState(false)
  const publish = usePublish(survey, editor, () => setPublishing(false))
  useUndoKeys(editor)
  useTitle(content.name || words.name)
  const hasChanges = useMemo(
    () =>
      status === 'draft' ||
      content.name.trim() !== survey.name ||
      changesOf(survey.definition, tidyDefinition(content.definition)).length > 0,
    [status, content, survey.name, survey.definition],
  )
  const go = (next: SurveyTab) =>
    void navigate({ search: next === 'build' ? {} : { tab: next }, resetScroll: false })
  const restore = (definition: typeof survey.definition, from: number) => {
    editor.edit((all) => ({ ...all, definition }))
    go('build')
    notify({ tone: 'good', title: words.versions.restored(format.number(from)), undo: editor.undo })
  }
  const sides = {
    build: (
      <BuildTab
        editor={editor}
        faults={faults}
        view={view ?? 'edit'}
        onView={(next) =>
          void navigate({ search: next === 'flow' ? { view: next } : {}, resetScroll: false })
        }
      />
    ),
    share: <ShareTab survey={survey} />,
    results: <ResultsTab survey={survey} version={version} onShare={() => go('share')} />,
    versions: (
      <VersionsTab
        id={id}
        current={survey.version}
        onRestore={(definition, from) => restore(definition as typeof survey.definition, from)}
      />
    ),
  }

  return (
    <>
      <Link
        to="/surveys"
        className="no-print -ml-1 inline-flex items-center gap-1 rounded text-sm text-soft hover:text-ink"
      >
        <ChevronLeft className="size-4" aria-hidden="true" />
        {words.back}
      </Link>
      <div className="mt-1 mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="sr-only">{content.name || words.name}</h1>
        <div className="flex min-w-0 grow basis-72 items-center gap-3">
          <input
            aria-label={words.name}
            maxLength={80}
            readOnly={!mayWrite}
            value={content.name}
            onChange={({ target }) => editor.edit((all) => ({ ...all, name: target.value }), 'name')}
            className={`${inputClass} -ml-3.25 border-transparent bg-transparent text-2xl! font-semibold tracking-tight`}
          />
          <StatusChip status={status} />
        </div>
        <Can scope="surveys:write">
          <EditorBar
            editor={editor}
            status={status}
            version={survey.version}
            hasChanges={hasChanges && content.name.trim() !== ''}
            onPublish={() => setPublishing(true)}
            onDiscard={() =>
              void editor
                .discard(published, survey.version)
                .then(() => notify({ tone: 'good', title: words.discarded }))
            }
          />
        </Can>
      </div>
      {editor.saving === 'conflict' && (
        <div
          role="alert"
          className="mb-4 flex flex-wrap items-center gap-4 rounded-card border border-warn bg-warn-soft p-4"
        >
          <div className="min-w-0 grow basis-60 text-warn-ink">
            <p className="font-semibold">{words.conflict.title}</p>
            <p className="text-sm">{words.conflict.detail}</p>
          </div>
          <Button size="small" onClick={() => void editor.reload()}>
            {words.conflict.action}
          </Button>
        </div>
      )}
      {editor.from < survey.version && (
        <p className="mb-4 rounded-card bg-warn-soft px-4 py-3 text-sm text-warn-ink">
          {words.behind(format.number(survey.version))}
        </p>
      )}
      <Tabs
        label={words.tabsLabel}
        value={tab}
        onChange={go}
        tabs={surveyTabs.map((value) => ({
          value,
          label: words.tabs[value],
          content: value === tab ? sides[value] : null,
        }))}
      />
      {publishing && (
        <PublishDialog
          {...{ survey, published, content, faults }}
          busy={publish.isPending}
          onPublish={() => publish.mutate()}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  )
}

import type { FieldIssue } from '../errors/index.ts'
import { defaultPlaybook, playCodes, type PlayCode, type Playbook } from './plays.ts'

/** A play as an organization wrote it; without `steps` the default ones hold. */
export interface OwnPlay {
  es: string
  en: string
  steps?: { es: string[]; en: string[] } | null | undefined
}

/** The settings document `playbook`: what an organization does in its own way; null for the default. */
export type PlaybookOverrides = Partial<Record<PlayCode, OwnPlay | null | undefined>>

/** The plays that hold: the organization's own over the defaults. */
export function playbookFrom(document: unknown): Playbook {
  const own = (document ?? {}) as PlaybookOverrides
  const entries = playCodes.map((code) => {
    const [play, theirs] = [defaultPlaybook[code], own[code]]
    return [
      code,
      theirs ? { es: theirs.es, en: theirs.en, steps: theirs.steps ?? play.steps } : play,
    ] as const
  })
  return Object.fromEntries(entries) as Playbook
}

const names = new Set(['{issue}', '{customer}'])

const strangers = (text: string): string[] =>
  (text.match(/\{[^}]*\}?/gu) ?? []).filter((name) => !names.has(name))

function textIssues(path: string, text: string): FieldIssue[] {
  const [stranger] = strangers(text)
  return stranger === undefined
    ? []
    : [{ path, message: `${stranger} stands for nothing: use {issue} or {customer}` }]
}

/** What is wrong with an organization's own plays, place by place. */
export function playbookIssues(overrides: PlaybookOverrides): FieldIssue[] {
  return playCodes.flatMap((code) => {
    const play = overrides[code]
    if (!play) return []
    const { es, en, steps } = play
    const issues = [...textIssues(`${code}.es`, es), ...textIssues(`${code}.en`, en)]
    if (!steps) return issues
    for (const language of ['es', 'en'] as const)
      steps[language].forEach((step, place) =>
        issues.push(...textIssues(`${code}.steps.${language}.${place}`, step)),
      )
    if (steps.es.length !== steps.en.length)
      issues.push({ path: `${code}.steps`, message: 'As many steps in one language as in the other' })
    return issues
  })
}

import type { Targeting } from './settings.ts'

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** Whether a path is one of `patterns`: paths with `*` for any rest, separated by commas. */
export const matchesPath = (patterns: string, path: string): boolean =>
  patterns
    .split(',')
    .some((pattern) => new RegExp(`^${escaped(pattern.trim()).replace(/\*/g, '.*')}$`).test(path))

/** Whether a visitor of whom `draw` (0 to 1) was drawn is asked on this page at all. */
export const isWanted = ({ include, exclude, share }: Targeting, path: string, draw: number): boolean =>
  (include === null || matchesPath(include, path)) &&
  (exclude === null || !matchesPath(exclude, path)) &&
  draw < share

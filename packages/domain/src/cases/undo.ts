/** The last thing that was done to a case. */
export interface LastAction {
  action: string
  /** The version of the case that it made. */
  version: number
  at: Date
  /** Whether the case as it was before was kept. */
  isKept: boolean
}

const undoable: readonly string[] = [
  'acknowledge',
  'contact',
  'resolve',
  'snooze',
  'assign',
  'reopen',
  'step',
  'undo',
]

/** What was done longer ago has been acted upon since, by people and by the model. */
export const undoWithinHours = 24
const hourMs = 3_600_000

/**
 * Why the action that made `version` cannot be taken back; null when it can. Only the last one can, so that nothing
 * that somebody else did since is lost.
 */
export function undoRefusal(
  last: LastAction | null,
  version: number,
  now: Date,
): { code: 'conflict' | 'invalid'; message: string } | null {
  if (last === null || last.version !== version)
    return { code: 'conflict', message: 'Somebody did something about this case since: look at it again' }
  if (!undoable.includes(last.action) || !last.isKept)
    return { code: 'invalid', message: `What was done last (${last.action}) cannot be taken back` }
  if (now.getTime() - last.at.getTime() > undoWithinHours * hourMs)
    return { code: 'conflict', message: `It was done more than ${undoWithinHours} hours ago` }
  return null
}

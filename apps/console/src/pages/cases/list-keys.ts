/** What a key does in the inbox. */
export const inboxKeys = {
  j: 'next',
  k: 'previous',
  Enter: 'open',
  a: 'acknowledge',
  c: 'contact',
  s: 'snooze',
  r: 'resolve',
  x: 'select',
  u: 'undo',
  '/': 'search',
  Escape: 'clear',
} as const

export type InboxKey = (typeof inboxKeys)[keyof typeof inboxKeys]

/** The keys of those who may only look. */
const looks: readonly InboxKey[] = ['next', 'previous', 'open', 'search', 'clear']

/** Whether a key does nothing that changes a case. */
export const isLook = (key: InboxKey): boolean => looks.includes(key)

/** The place that j and k lead to from `place`; from none, to the first. Null in an empty list. */
export function placeAfter(step: 'next' | 'previous', place: number, count: number): number | null {
  if (count === 0) return null
  return step === 'next' ? Math.min(place + 1, count - 1) : Math.max(place - 1, 0)
}

interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  target: EventTarget | null
}

const ownsKeys = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]'
/** What a link or a button does by itself. */
const ownsEnter = 'a, button, summary, [role=option]'

/** Only a browser has elements. */
const isWithin = (target: EventTarget | null, selector: string): boolean =>
  typeof Element !== 'undefined' && target instanceof Element && target.closest(selector) !== null

/** What a key means; null where somebody is writing, or the thing in focus hears it itself. */
export function inboxKey({ key, altKey, ctrlKey, metaKey, target }: Pressed): InboxKey | null {
  if (altKey || ctrlKey || metaKey) return null
  if (isWithin(target, ownsKeys)) return null
  if (key === 'Enter' && isWithin(target, ownsEnter)) return null
  return Object.hasOwn(inboxKeys, key) ? inboxKeys[key as keyof typeof inboxKeys] : null
}

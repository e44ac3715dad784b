import { describe, expect, it } from 'vitest'

import {
  availableActions,
  buttonsOf,
  caseActionOf,
  consoleButtons,
  decodeActionLink,
  encodeActionLink,
  linkActionOf,
  linkLabels,
  linkNames,
  undoOf,
} from './index.ts'
import type { ActionLink, LinkAction, LinkName } from './index.ts'

const now = new Date('2026-03-19T12:00:00Z')
const link: ActionLink = {
  organizationId: 'org_shop',
  caseId: 'cas_1',
  recipientId: 'dst_1',
  language: 'en',
  expiresAt: new Date('2026-03-26T12:00:00.123Z'),
}

describe('a link as text', () => {
  it('says the same when it is read again', () => {
    expect(decodeActionLink(encodeActionLink(link))).toEqual(link)
  })

  it.each([
    '',
    'org.cas.dst.es',
    'org.cas.dst.xx.abc',
    'o.c.d.es.',
    'o.c.d.es.zzzzzzzzzz',
    'o c.d.e.es.abc',
    'o.c.d.es.A',
  ])('is not %j', (text) => {
    expect(decodeActionLink(text)).toBeNull()
  })
})

describe('caseActionOf', () => {
  const until = (iso: string) => ({ type: 'snooze', until: new Date(iso) })
  it.each<{ action: LinkAction; does: unknown }>([
    { action: 'acknowledge', does: { type: 'acknowledge' } },
    { action: 'contact', does: { type: 'contact' } },
    { action: 'assign', does: { type: 'assign', assignee: 'Marta' } },
    { action: 'snooze_1d', does: until('2026-03-20T12:00:00Z') },
    { action: 'snooze_3d', does: until('2026-03-22T12:00:00Z') },
    { action: 'snooze_1w', does: until('2026-03-26T12:00:00Z') },
    { action: 'unsnooze', does: until('2026-03-19T12:00:00.001Z') },
    { action: 'saved', does: { type: 'resolve', outcome: 'saved' } },
    { action: 'lost', does: { type: 'resolve', outcome: 'lost' } },
    { action: 'not_at_risk', does: { type: 'resolve', outcome: 'not_at_risk' } },
    { action: 'reopen', does: { type: 'reopen' } },
  ])('makes of $action what the API would do', ({ action, does }) => {
    expect(caseActionOf(action, 'Marta', now)).toEqual(does)
  })

  it.each<[LinkAction, LinkAction | null]>([
    ['saved', 'reopen'],
    ['lost', 'reopen'],
    ['not_at_risk', 'reopen'],
    ['snooze_1d', 'unsnooze'],
    ['snooze_1w', 'unsnooze'],
    ['acknowledge', null],
    ['contact', null],
    ['assign', null],
    ['reopen', null],
  ])('takes %s back by %s', (action, undo) => {
    expect(undoOf(action)).toBe(undo)
  })

  it.each([
    ['saved', 'saved'],
    ['drop table', null],
    [undefined, null],
    [['saved'], null],
  ])('reads %j as %j', (told, action) => {
    expect(linkActionOf(told)).toBe(action)
  })
})

describe('buttonsOf', () => {
  const links = linkNames.map((name) => ({ name, label: linkLabels[name], url: `https://x.example/${name}` }))
  const namesOf = (kind: Parameters<typeof buttonsOf>[0]) =>
    buttonsOf(kind, links).map(({ url }) => url.replace('https://x.example/', '') as LinkName)

  it('begins with taking the case, or with having been in touch where nobody was in time', () => {
    expect(namesOf('escalated').slice(0, 2)).toEqual(['assign', 'acknowledge'])
    expect(namesOf('overdue').slice(0, 2)).toEqual(['contact', 'assign'])
    expect(buttonsOf('opened', links).map(({ style }) => style)).toEqual([
      'primary',
      ...Array.from({ length: 7 }, () => 'default'),
    ])
  })

  it('has none of a case where a message is about no single one', () => {
    for (const kind of ['metric', 'digest_daily', 'digest_weekly', 'test'] as const)
      expect(namesOf(kind)).toEqual([])
    expect(consoleButtons('digest_daily', 'https://cx.example')).toEqual([
      {
        label: { es: 'Abrir los casos', en: 'Open the cases' },
        url: 'https://cx.example/cases',
        style: 'primary',
      },
    ])
    expect([consoleButtons('opened', 'https://cx.example'), consoleButtons('metric', undefined)]).toEqual([
      [],
      [],
    ])
  })
})

describe('availableActions', () => {
  const open = { status: 'open', assignee: null, snoozedUntil: null } as const
  const always = ['snooze_1d', 'snooze_3d', 'snooze_1w', 'saved', 'lost', 'not_at_risk']
  it.each([
    { case: open, me: 'Marta', can: ['assign', 'acknowledge', 'contact', ...always] },
    { case: { ...open, assignee: 'Marta' }, me: 'Marta', can: ['acknowledge', 'contact', ...always] },
    { case: { ...open, assignee: 'Marta' }, me: null, can: ['assign', 'acknowledge', 'contact', ...always] },
    { case: { ...open, status: 'acknowledged' as const }, me: null, can: ['assign', 'contact', ...always] },
    {
      case: { ...open, status: 'contacted' as const, snoozedUntil: new Date(now.getTime() + 1) },
      me: null,
      can: ['assign', 'contact', 'unsnooze', ...always],
    },
    {
      case: { ...open, status: 'contacted' as const, snoozedUntil: now },
      me: null,
      can: ['assign', 'contact', ...always],
    },
    { case: { ...open, status: 'resolved' as const }, me: 'Marta', can: ['reopen'] },
  ])('of a case that is $case.status, for $me, are $can', ({ case: state, me, can }) => {
    expect(availableActions(state, me, now)).toEqual(can)
  })
})

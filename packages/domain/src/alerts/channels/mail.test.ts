import { describe, expect, it } from 'vitest'

import { ana } from '../fixtures.ts'
import { alertMail, alertMessage } from '../index.ts'
import type { AlertFacts } from '../index.ts'

const links = [
  {
    label: { es: 'Me encargo yo', en: 'I will take it' },
    url: 'https://x.example/a/t?do=assign',
    style: 'primary' as const,
  },
  { label: { es: 'Abrir el caso', en: 'Open the case' }, url: 'https://x.example/cases/1?a=1&b="2"' },
]
const mailOf = (facts: Partial<AlertFacts> = {}, language: 'es' | 'en' = 'es') =>
  alertMail(alertMessage({ ...ana, ...facts }), { language, links, organization: 'Bicis Sur' })

describe('alertMail', () => {
  it('has the alert as text, each link on a line of its own', () => {
    const { subject, text } = mailOf()
    expect(subject).toBe('Ana Gómez: el riesgo ya es crítico (71 %)')
    expect(text).toContain('\n\nSiguiente paso: Llama a Ana Gómez hoy mismo')
    expect(
      text.endsWith(
        'Me encargo yo: https://x.example/a/t?do=assign\nAbrir el caso: https://x.example/cases/1?a=1&b="2"\n',
      ),
    ).toBe(true)
  })

  it('says after the subject, in a list of mails, what to do', () => {
    expect(mailOf({}, 'en').html).toContain('mso-hide:all">Call Ana Gómez today: apologise for the wait')
  })

  it('loads nothing: no picture, no script, no style sheet, no font', () => {
    expect(mailOf().html).not.toMatch(/<img|<script|<link|@import|url\(|src=|background-image/i)
  })

  it('has buttons in tables, their addresses escaped', () => {
    const { html } = mailOf()
    expect(html).toContain('href="https://x.example/cases/1?a=1&amp;b=&quot;2&quot;"')
    expect(html).toMatch(
      /<td class="go" align="center" bgcolor="#0b6e4f"[^>]*><a class="go" href="https:\/\/x.example\/a\/t\?do=assign"/,
    )
  })

  it('says whom the links are for, and on what the probability stands', () => {
    expect(mailOf({ learned: false }).html).toMatch(
      /lo que la gente dice que haría.*<br>Recibes este aviso porque atiendes a clientes de Bicis Sur/,
    )
  })

  it.each<{ what: string; facts: Partial<AlertFacts>; not: RegExp }>([
    {
      what: 'a script as last words',
      facts: { lastWords: '</td><script>alert(1)</script>' },
      not: /<script/,
    },
    {
      what: 'a name with an attribute',
      facts: { customerName: '"><img src=x onerror=alert(1)>' },
      not: /<img/,
    },
    { what: 'a segment with markup', facts: { segment: '<b onclick=x>' }, not: /<b / },
    { what: 'an owner with markup', facts: { owner: { name: '<a href=//evil>' } }, not: /<a href=\/\/evil/ },
    {
      what: 'an issue with markup',
      facts: { openIssue: { name: { es: '<i>x', en: '<i>x' }, days: 9 }, reasons: [] },
      not: /<i>x/,
    },
    {
      what: 'a rule with markup',
      facts: { rule: { name: '<u>', text: { es: '<s>', en: '<s>' } } },
      not: /<u>|<s>/,
    },
    {
      what: 'marks that turn the writing',
      facts: { lastWords: 'abc\u202Edef\u2066ghi' },
      not: /[\u202E\u2066]/,
    },
  ])('takes no harm from $what', ({ facts, not }) => {
    for (const language of ['es', 'en'] as const) expect(mailOf(facts, language).html).not.toMatch(not)
  })

  it('stays small with ten thousand letters in every field', () => {
    const long = 'Ñandú <&> '.repeat(1_000)
    const reasons = ana.reasons.map((reason) => ({ ...reason, text: { es: long, en: long } }))
    const { html, subject, text } = mailOf({
      customerName: long,
      segment: long,
      lastWords: long,
      reasons,
      rule: { name: long, text: { es: long, en: long } },
      owner: { name: long },
      nextStep: { es: long, en: long },
      checklist: Array.from({ length: 50 }, () => ({ es: long, en: long })),
    })
    expect(html.length).toBeLessThan(30_000)
    expect(text.length).toBeLessThan(5_000)
    expect(subject.length).toBeLessThanOrEqual(78)
  })
})

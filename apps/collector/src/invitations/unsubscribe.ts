import { saveConsent } from '@vigia/db/customers'
import { databaseFor, directoryFor } from '@vigia/db/database'
import { findInvitation, findInvitationOwner } from '@vigia/db/invitations'
import { linkSecretOf } from '@vigia/db/links'
import { findSurvey } from '@vigia/db/surveys'
import { pickLanguage, type Brand } from '@vigia/domain/surveys'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'

import { subjectOf } from '../eligibility/ask.ts'
import type { AppEnv } from '../env.ts'
import { readLink } from '../links/index.ts'
import { documentOf, policyFor } from '../page/document.ts'
import { identitiesAt } from './addresses.ts'

const words = {
  es: {
    title: 'Dejar de recibir encuestas',
    ask: (shop: string) => `¿Quiere dejar de recibir encuestas de ${shop}?`,
    stop: 'No quiero más encuestas',
    done: 'Hecho: no le enviaremos más encuestas.',
    undo: 'Fue un error: quiero seguir recibiéndolas',
    undone: 'De acuerdo: volveremos a preguntarle de vez en cuando.',
    lost: 'Este enlace ya no funciona.',
  },
  en: {
    title: 'Stop getting surveys',
    ask: (shop: string) => `Do you want to stop getting surveys from ${shop}?`,
    stop: 'No more surveys, please',
    done: 'Done: we will send you no more surveys.',
    undo: 'That was a mistake: keep asking me',
    undone: 'All right: we will ask you again from time to time.',
    lost: 'This link no longer works.',
  },
}

type C = Context<AppEnv>

/** Who follows the link, and in which language they were written to; null for a link that is not ours. */
async function reader(c: C) {
  const token = c.req.param('token') ?? ''
  const owner = await findInvitationOwner(directoryFor(c.env, c.get('cost')), token.split('.')[0] ?? '')
  if (!owner) return null
  const store = databaseFor(c.env, owner.organizationId, c.get('cost'))
  const link = await readLink(await linkSecretOf(store), token, c.get('now'))
  const invitation =
    link === null || link === 'expired' ? null : await findInvitation(store, link.invitationId)
  if (!invitation) return null
  const brand = (await findSurvey(store, invitation.surveyId))?.definition.brand
  return { store, invitation, brand, shop: brand?.name ?? owner.shop }
}

function show(
  c: C,
  told: { language: 'es' | 'en'; brand?: Brand | undefined; shop?: string },
  said: string,
  button: { label: string; name: string } | null,
  status: 200 | 404 = 200,
) {
  const form = button
    ? html`<form method="post">
        <p><button name="${button.name}" value="1">${button.label}</button></p>
      </form>`
    : ''
  const body = html`<div class="card">
    <h1>${said}</h1>
    ${form}
  </div>`
  c.header('Content-Security-Policy', policyFor(told.brand))
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  const { language, brand, shop = '' } = told
  return c.html(documentOf({ language, title: words[language].title, brand, name: shop, body }), status)
}

const languageOf = (c: C, told: string | null | undefined): 'es' | 'en' => {
  const accepted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((each) => each.split(';')[0]?.trim() ?? '')
  return pickLanguage([told ?? '', ...accepted], ['es', 'en']) === 'en' ? 'en' : 'es'
}

/** Opting out: looking does nothing, since mail scanners follow every link; the button or a mail program's own click does. */
export const unsubscribe = new Hono<AppEnv>()
  .use('/s/unsubscribe/*', async (c, next) => {
    const key = `page:${c.req.header('cf-connecting-ip') ?? ''}`
    if ((await c.env.PUBLISHABLE_RATE.limit({ key })).success) return next()
    c.header('Retry-After', '60')
    return c.body(null, 429)
  })
  .get('/s/unsubscribe/:token', async (c) => {
    const found = await reader(c)
    const language = languageOf(c, found?.invitation.language)
    if (!found) return show(c, { language }, words[language].lost, null, 404)
    const { ask, stop } = words[language]
    return show(c, { ...found, language }, ask(found.shop), { label: stop, name: 'stop' })
  })
  .post('/s/unsubscribe/:token', bodyLimit({ maxSize: 4_096 }), async (c) => {
    const found = await reader(c)
    const language = languageOf(c, found?.invitation.language)
    if (!found) return show(c, { language }, words[language].lost, null, 404)
    const body = await c.req.parseBody().catch((): Record<string, unknown> => ({}))
    const granted = body['again'] !== undefined
    const customerId = await subjectOf(found.store, identitiesAt(found.invitation))
    const at = c.get('now').getTime()
    await saveConsent(found.store, customerId, { purpose: 'surveys', granted, source: 'unsubscribe', at })
    const { done, undone, undo, stop } = words[language]
    const button = granted ? { label: stop, name: 'stop' } : { label: undo, name: 'again' }
    return show(c, { ...found, language }, granted ? undone : done, button)
  })

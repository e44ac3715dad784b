import type { ClientId } from '../../pages/connect/snippets/catalogue.ts'

type Clients = Record<ClientId, { name: string; detail: string }>

const clientsEs: Clients = {
  curl: {
    name: 'Cualquier sistema (HTTP)',
    detail:
      'Una llamada por señal: lo que el cliente dijo va a /v1/feedback, lo que le pasó a /v1/events. Repetirla no la cuenta dos veces si lleva un id.',
  },
  javascript: {
    name: 'Web o app (fetch)',
    detail: 'Desde el navegador o la app, con una clave publicable limitada a tus dominios.',
  },
  client: { name: 'Cliente de TypeScript', detail: 'Con tipos, reintentos y páginas, para tu servidor.' },
  widget: {
    name: 'Widget de encuesta',
    detail:
      'Una línea en tu página. Pesa menos de 8 KiB, no usa cookies y pregunta solo a quien se puede preguntar.',
  },
  segment: {
    name: 'Segment',
    detail: 'Cambia el destino: los mismos track, identify y alias se entienden tal cual.',
  },
  rudderstack: { name: 'RudderStack', detail: 'Cambia la dirección del data plane.' },
  posthog: {
    name: 'PostHog',
    detail: 'Cambia el host. Las respuestas de sus encuestas se convierten en señales.',
  },
  cloudevents: {
    name: 'CloudEvents',
    detail: 'CloudEvents 1.0 por HTTP en sus tres modos: cajas, sensores, buses de eventos.',
  },
  formbricks: { name: 'Formbricks', detail: 'Cambia apiHost y pon una clave publicable como entorno.' },
  hub: { name: 'Formbricks Hub', detail: 'Cambia baseURL y usa una clave secreta.' },
  delighted: {
    name: 'Delighted',
    detail: 'Cambia host y base: personas, respuestas y métricas responden como siempre.',
  },
  typeform: {
    name: 'Typeform',
    detail: 'Pega esta dirección como webhook del formulario y da el secreto en «Otras herramientas».',
  },
  chatwoot: {
    name: 'Chatwoot',
    detail: 'Pega esta dirección como webhook con message_updated: llega cada CSAT del chat.',
  },
  intercom: { name: 'Intercom', detail: 'Pega esta dirección como webhook con conversation.rating.added.' },
  zendesk: {
    name: 'Zendesk',
    detail:
      'Crea un webhook con esta dirección y un disparador «la satisfacción cambió»; la plantilla del cuerpo está en /compat/hooks/zendesk/template.',
  },
}

const clientsEn: Clients = {
  curl: {
    name: 'Any system (HTTP)',
    detail:
      'One call a signal: what customers say goes to /v1/feedback, what happens to them to /v1/events. Sent again with an id it counts once.',
  },
  javascript: {
    name: 'Site or app (fetch)',
    detail: 'From the browser or an app, with a publishable key that is bound to your domains.',
  },
  client: { name: 'TypeScript client', detail: 'With types, retries and pages, for your server.' },
  widget: {
    name: 'Survey widget',
    detail: 'One line in your page. Less than 8 KiB, no cookies, and it asks only who may be asked.',
  },
  segment: {
    name: 'Segment',
    detail: 'Change the destination: the same track, identify and alias are understood.',
  },
  rudderstack: { name: 'RudderStack', detail: 'Change the address of the data plane.' },
  posthog: { name: 'PostHog', detail: 'Change the host. Answers of its surveys become signals.' },
  cloudevents: {
    name: 'CloudEvents',
    detail: 'CloudEvents 1.0 over HTTP in its three modes: tills, sensors, event buses.',
  },
  formbricks: { name: 'Formbricks', detail: 'Change apiHost and give a publishable key as the environment.' },
  hub: { name: 'Formbricks Hub', detail: 'Change baseURL and use a secret key.' },
  delighted: {
    name: 'Delighted',
    detail: 'Change host and base: people, responses and metrics answer as ever.',
  },
  typeform: {
    name: 'Typeform',
    detail: 'Paste this address as the form’s webhook and give its secret under “Other tools”.',
  },
  chatwoot: {
    name: 'Chatwoot',
    detail: 'Paste this address as a webhook with message_updated: each CSAT of a chat arrives.',
  },
  intercom: { name: 'Intercom', detail: 'Paste this address as a webhook with conversation.rating.added.' },
  zendesk: {
    name: 'Zendesk',
    detail:
      'Create a webhook with this address and a trigger “satisfaction changed”; the body’s template is at /compat/hooks/zendesk/template.',
  },
}

const es = {
  choose: 'Elige cómo conectar',
  groups: { own: 'Tu propio código', events: 'Eventos', surveys: 'Encuestas y soporte' },
  clients: clientsEs,
  key: { secret: 'Tu clave secreta', publishable: 'Tu clave publicable' },
  keyHelp: {
    secret: 'Solo para servidores. Se queda en esta página: no se envía a ninguna parte.',
    publishable: 'Puede verla cualquiera: solo escribe, y solo desde tus dominios. Se queda en esta página.',
  },
  paste: 'Para pegar',
  look: 'Después mira si ha llegado en',
}

const en: typeof es = {
  choose: 'Choose how to connect',
  groups: { own: 'Your own code', events: 'Events', surveys: 'Surveys and support' },
  clients: clientsEn,
  key: { secret: 'Your secret key', publishable: 'Your publishable key' },
  keyHelp: {
    secret: 'For servers alone. It stays on this page: it is sent nowhere.',
    publishable: 'Anybody may see it: it only writes, and only from your domains. It stays on this page.',
  },
  paste: 'To paste',
  look: 'Then look whether it has come in under',
}

export const snippets = { es, en }

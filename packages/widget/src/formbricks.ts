import { startWidget, type Widget } from './start/index.ts'
import { settingsFrom } from './page/index.ts'

interface Setup {
  appUrl: string
  workspaceId?: string
  environmentId?: string
}

interface Known {
  id: string
  name: string
}

const plain = (text: string): string => text.trim().toLowerCase()

let widget: Widget | null = null
let surveys: Promise<Known[]> = Promise.resolve([])
const handlers = new Map<string, Set<(told?: unknown) => void>>()
const nothing = () => Promise.resolve()

async function setup({ appUrl, workspaceId, environmentId }: Setup): Promise<void> {
  const key = workspaceId ?? environmentId ?? ''
  const origin = appUrl.replace(/\/compat\/formbricks\/?$/, '')
  widget = startWidget(settingsFrom((name) => (name === 'key' ? key : null), origin))
  widget.begin()
  surveys = fetch(`${origin}/compat/formbricks/api/v1/client/${key}/environment`)
    .then(
      async (response) =>
        ((await response.json()) as { data: { data: { surveys: Known[] } } }).data.data.surveys,
    )
    .catch(() => [])
  await surveys
}

/** An action shows the live survey of its name, or the only one there is. */
async function track(action: string): Promise<void> {
  const known = await surveys
  const named = known.find(({ id, name }) => id === action || plain(name) === plain(action))
  const survey = named ?? (known.length === 1 ? known[0] : undefined)
  for (const handler of handlers.get('track') ?? []) handler(action)
  if (survey) await widget?.show(survey.id)
}

const traits = (told: Record<string, string>) => {
  widget?.identify({ traits: told })
  return Promise.resolve()
}

/** What the loader of Formbricks looks for: its own names over our widget. */
Object.assign(globalThis, {
  formbricks: {
    setup,
    track,
    setUserId: (id: string) => Promise.resolve(widget?.identify({ id })),
    setEmail: (email: string) => Promise.resolve(widget?.identify({ email })),
    setAttribute: (name: string, value: string) => traits({ [name]: value }),
    setAttributes: traits,
    setLanguage: nothing,
    setNonce: nothing,
    setEmbeddedData: nothing,
    clearEmbeddedData: nothing,
    registerRouteChange: nothing,
    logout: () => Promise.resolve(widget?.reset()),
    on: (event: string, handler: (told?: unknown) => void) => {
      handlers.set(event, (handlers.get(event) ?? new Set()).add(handler))
      return () => handlers.get(event)?.delete(handler)
    },
    off: (event: string, handler: (told?: unknown) => void) => handlers.get(event)?.delete(handler),
  },
})

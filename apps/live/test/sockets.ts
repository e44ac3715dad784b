import { exports } from 'cloudflare:workers'

import { liveMessageSchema, type LiveMessage } from '@vigia/contracts/live'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const ask = (headers: Record<string, string>) =>
  exports.default.fetch('https://cx.example/v1/live', { headers: { upgrade: 'websocket', ...headers } })

/** A console of the organization whose key it is, and all that it was told. */
export async function openConsole(key: string) {
  const response = await ask({
    origin: 'https://cx.example',
    'sec-websocket-protocol': `vigia.live.1, vigia.key.${key}`,
  })
  const socket = response.webSocket
  if (!socket) throw new Error(`no socket: ${await response.text()}`)
  const told: LiveMessage[] = []
  const raw: string[] = []
  const closed: number[] = []
  socket.addEventListener('message', ({ data }) => {
    if (data === 'pong') raw.push(data)
    else told.push(liveMessageSchema.parse(JSON.parse(String(data))))
  })
  socket.addEventListener('close', ({ code }) => closed.push(code))
  socket.accept()
  return {
    response,
    socket,
    told,
    raw,
    closed,
    look: (caseId: string | null, name?: string) =>
      socket.send(JSON.stringify({ type: 'look', caseId, ...(name === undefined ? {} : { name }) })),
    ofType: <T extends LiveMessage['type']>(type: T) =>
      told.filter((message): message is Extract<LiveMessage, { type: T }> => message.type === type),
  }
}

/** Waits until `holds`, two seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await wait(20)
}

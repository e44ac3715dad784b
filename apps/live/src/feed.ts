import { DurableObject } from 'cloudflare:workers'

import { liveRequestSchema, type LiveMessage } from '@vigia/contracts/live'
import { mergeNews, presenceOf, type News, type Viewer } from '@vigia/domain/live'

import { personOf } from './person.ts'
import { PROTOCOL } from './protocol.ts'

/** What is remembered of a socket while the object sleeps. */
interface Attachment extends Viewer {
  since: number
  /** Whether the person is known by a session, so that what the socket calls itself does not count. */
  isNamed: boolean
}

/** After so long a socket has to prove again who it is: a revoked key or session hears nothing for longer. */
const LIFE_MS = 15 * 60_000
const RENEW = 4001
const FULL = 1013
const MOST_SOCKETS = 1_000
const MOST_CHARACTERS = 400
/** What comes within so long after one piece of news goes out as one more. */
const GAP_MS = 150

const attachmentOf = (socket: WebSocket): Attachment => socket.deserializeAttachment() as Attachment

const isOpen = (socket: WebSocket): boolean => socket.readyState === WebSocket.OPEN

function readRequest(text: string | ArrayBuffer) {
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS) return null
  try {
    return liveRequestSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** One organization's open consoles. It stores nothing, and sleeps while nothing happens. */
export class Feed extends DurableObject {
  #waiting: News | null = null
  #resting = false

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    state.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Takes a socket in. Only the worker in front of it calls this, which has checked who asks. */
  override fetch(request: Request): Response {
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket]
    this.ctx.acceptWebSocket(server)
    const person = personOf(request)
    const attachment: Attachment = { person, caseId: null, since: Date.now(), isNamed: person.name !== '' }
    server.serializeAttachment(attachment)
    if (this.ctx.getWebSockets().length > MOST_SOCKETS) server.close(FULL, 'Too many consoles are open')
    else {
      this.#tell([server], { type: 'hello', you: person })
      this.#tell([server], this.#presence())
    }
    return new Response(null, {
      status: 101,
      webSocket: client,
      headers: { 'sec-websocket-protocol': PROTOCOL },
    })
  }

  /** Tells every console: the first piece of news at once, what follows it closely as one more. */
  publish(news: News): void {
    if (this.#resting) {
      this.#waiting = mergeNews(this.#waiting, news)
      return
    }
    this.#tell(this.#current(), { type: 'news', topics: [...news.topics], ids: [...news.ids] })
    this.#resting = true
    setTimeout(() => {
      this.#resting = false
      const waiting = this.#waiting
      this.#waiting = null
      if (waiting) this.publish(waiting)
    }, GAP_MS)
  }

  override webSocketMessage(socket: WebSocket, text: string | ArrayBuffer): void {
    const asked = readRequest(text)
    if (!asked) return
    const known = attachmentOf(socket)
    const named =
      asked.name === undefined || known.isNamed ? known.person : nameless(known.person, asked.name)
    socket.serializeAttachment({ ...known, person: named, caseId: asked.caseId })
    this.#tell(this.#current(), this.#presence())
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    if (code !== RENEW) socket.close()
    this.#left(socket)
  }

  override webSocketError(socket: WebSocket): void {
    this.#left(socket)
  }

  #left(socket: WebSocket): void {
    const { caseId } = attachmentOf(socket)
    if (caseId !== null) this.#tell(this.#current(), this.#presence(socket))
  }

  /** The sockets that may still be told; those that were open for too long are asked to come again. */
  #current(): WebSocket[] {
    const oldest = Date.now() - LIFE_MS
    return this.ctx.getWebSockets().filter((socket) => {
      if (!isOpen(socket)) return false
      if (attachmentOf(socket).since >= oldest) return true
      socket.close(RENEW, 'Open it again')
      return false
    })
  }

  #presence(without?: WebSocket): LiveMessage {
    const there = this.ctx.getWebSockets().filter((socket) => socket !== without && isOpen(socket))
    return { type: 'presence', people: presenceOf(there.map(attachmentOf)) }
  }

  #tell(sockets: readonly WebSocket[], message: LiveMessage): void {
    const text = JSON.stringify(message)
    for (const socket of sockets) {
      try {
        socket.send(text)
      } catch {
        // It went away meanwhile; its close comes by itself.
      }
    }
  }
}

/** Whoever holds a key may say by which name the others shall see them. */
const nameless = ({ id }: Viewer['person'], name: string): Viewer['person'] => ({
  id: `${id.split(' ', 1)[0]} ${name}`,
  name,
})

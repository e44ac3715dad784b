import type { LiveMessage, LiveRequest } from '@vigia/contracts/live'

import { delayAfter } from './backoff.ts'
import { readMessage } from './message.ts'

export type FeedState = 'connecting' | 'live' | 'paused'

interface Options {
  open: () => WebSocket
  onState: (state: FeedState) => void
  onMessage: (message: LiveMessage) => void
  /** After a gap, in which news may have been missed. */
  onAgain: () => void
}

const PING_MS = 25_000
const PONG_WITHIN_MS = 10_000
/** The server asks for it: the socket was open for long, and has to prove again who it is. */
const RENEW = 4001

export interface Feed {
  /** Says which case is open here; said again whenever the socket is opened anew. */
  look: (request: LiveRequest) => void
  pause: () => void
  resume: () => void
  stop: () => void
}

/** One socket that stays open: it comes back by itself, slower each time, and notices when the line is dead. */
export function keepFeed({ open, onState, onMessage, onAgain }: Options): Feed {
  let socket: WebSocket | null = null
  let failures = 0
  let wasLive = false
  let looking: LiveRequest | null = null
  let next: ReturnType<typeof setTimeout> | null = null
  let beat: ReturnType<typeof setTimeout> | null = null

  const forget = () => {
    if (next) clearTimeout(next)
    if (beat) clearTimeout(beat)
    next = null
    beat = null
  }
  const drop = () => {
    forget()
    const dropped = socket
    socket = null
    dropped?.close()
  }
  const say = (words: string) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(words)
  }
  const listen = () => {
    if (beat) clearTimeout(beat)
    beat = setTimeout(() => {
      say('ping')
      beat = setTimeout(() => again(), PONG_WITHIN_MS)
    }, PING_MS)
  }
  function again(code = 0): void {
    drop()
    failures = code === RENEW ? 0 : failures + 1
    onState('connecting')
    next = setTimeout(connect, code === RENEW ? 0 : delayAfter(failures, Math.random()))
  }
  function connect(): void {
    forget()
    const opened = open()
    socket = opened
    const isCurrent = () => socket === opened
    opened.addEventListener('open', () => {
      if (!isCurrent()) return
      failures = 0
      onState('live')
      if (wasLive) onAgain()
      wasLive = true
      if (looking) say(JSON.stringify(looking))
      listen()
    })
    opened.addEventListener('message', ({ data }) => {
      if (!isCurrent()) return
      listen()
      const message = readMessage(data)
      if (message) onMessage(message)
    })
    opened.addEventListener('close', ({ code }) => {
      if (isCurrent()) again(code)
    })
  }

  onState('connecting')
  connect()
  return {
    look(request) {
      looking = request
      say(JSON.stringify(request))
    },
    pause() {
      drop()
      onState('paused')
    },
    resume() {
      if (socket || next) return
      onState('connecting')
      connect()
    },
    stop: drop,
  }
}

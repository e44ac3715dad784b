import { describe, expect, it } from 'vitest'

import { deviceOf } from './device.ts'

describe('deviceOf', () => {
  it.each([
    {
      agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36',
      is: 'Chrome · Linux',
    },
    {
      agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1',
      is: 'Safari · iPhone',
    },
    { agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/153.0 Safari/537.36 Edg/153.0', is: 'Edge · Windows' },
    { agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0) Firefox/150.0', is: 'Firefox · macOS' },
    { agent: 'curl/8.5.0', is: '' },
    { agent: null, is: '' },
  ])('reads "$is" off $agent', ({ agent, is }) => {
    expect(deviceOf(agent)).toBe(is)
  })
})

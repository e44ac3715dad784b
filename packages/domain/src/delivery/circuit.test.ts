import { describe, expect, it } from 'vitest'

import { healthAfter, roomOf } from './index.ts'

const now = new Date('2026-03-04T10:00:00Z')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
const failed = (n: number) => Array.from({ length: n }, () => false)

describe('healthAfter', () => {
  it.each<{ when: string; before: number; arrived: boolean[]; failures: number; rests: number | null }>([
    { when: 'nothing was sent', before: 3, arrived: [], failures: 3, rests: null },
    { when: 'the first fails', before: 0, arrived: [false], failures: 1, rests: null },
    { when: 'four fail in a row', before: 3, arrived: [false], failures: 4, rests: null },
    { when: 'five fail in a row', before: 4, arrived: [false], failures: 5, rests: 1 },
    { when: 'the first probe fails', before: 5, arrived: [false], failures: 6, rests: 2 },
    { when: 'the sixth probe fails', before: 10, arrived: [false], failures: 11, rests: 60 },
    { when: 'it has failed for days', before: 400, arrived: [false], failures: 401, rests: 60 },
    { when: 'a probe arrives', before: 9, arrived: [true], failures: 0, rests: null },
    { when: 'eight fail at once', before: 0, arrived: failed(8), failures: 5, rests: 1 },
    {
      when: 'the last two of four fail',
      before: 2,
      arrived: [false, true, false, false],
      failures: 2,
      rests: null,
    },
    { when: 'the last of three arrives', before: 4, arrived: [false, false, true], failures: 0, rests: null },
  ])('rests for $rests minutes when $when', ({ before, arrived, failures, rests }) => {
    expect(healthAfter(before, arrived, now)).toEqual({
      failures,
      restsUntil: rests === null ? null : minutes(rests),
    })
  })

  it.each([
    { asked: 0, before: 0, rests: null },
    { asked: 30_000, before: 0, rests: 0.5 },
    { asked: 30_000, before: 4, rests: 1 },
    { asked: 7_200_000, before: 4, rests: 60 },
  ])(
    'listens to a destination that asks for $asked ms after $before failures',
    ({ asked, before, rests }) => {
      expect(healthAfter(before, [false], now, asked).restsUntil).toEqual(
        rests === null ? null : minutes(rests),
      )
    },
  )
})

describe('roomOf', () => {
  it.each([
    { failures: 0, rounds: 0, room: 1 },
    { failures: 0, rounds: 1, room: 2 },
    { failures: 0, rounds: 3, room: 8 },
    { failures: 0, rounds: 4, room: 8 },
    { failures: 0, rounds: 5_000, room: 8 },
    { failures: 1, rounds: 4, room: 1 },
    { failures: 12, rounds: 0, room: 1 },
  ])(
    'lets $room go at once after $rounds good rounds and $failures failures',
    ({ failures, rounds, room }) => {
      expect(roomOf(failures, rounds)).toBe(room)
    },
  )
})

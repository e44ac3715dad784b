import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { BatchItem } from '@vigia/contracts/signals'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseOptions } from './options.ts'
import { runImport, type World } from './run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigia-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** An API that keeps what it is sent, fails from the batch `failsAt` on, and refuses the score 7. */
function fakeApi(failsAt = Infinity) {
  const kept = new Map<string, BatchItem>()
  const said: string[] = []
  let batches = 0
  const world: World = {
    now: new Date('2026-11-23T10:00:00Z'),
    clock: () => 0,
    say: (text) => said.push(text),
    showProgress: () => ({ update: () => {}, stop: () => {} }),
    isStopping: () => false,
    send: (signals) => {
      batches += 1
      if (batches >= failsAt) return Promise.reject(new Error('pulled the plug'))
      const results = signals.map((signal, index) => {
        if (signal.kind === 'feedback' && signal.score === 7) return { index, status: 'refused' as const }
        const status = kept.has(signal.id ?? '') ? ('duplicate' as const) : ('recorded' as const)
        kept.set(signal.id ?? '', signal)
        return { index, status }
      })
      const count = (wanted: string) => results.filter(({ status }) => status === wanted).length
      const answer = {
        recorded: count('recorded'),
        duplicates: count('duplicate'),
        refused: count('refused'),
      }
      return Promise.resolve({ results, ...answer })
    },
  }
  return { kept, said, world, batches: () => batches }
}

const entries = ['--map', 'metric=const:nps', '--map', 'score=nps', '--map', 'touchpoint=const:shop']

function optionsFor(content: string, ...more: string[]) {
  writeFileSync(join(folder, 'answers.csv'), content)
  return parseOptions(['answers.csv', ...entries, '--batch', '2', ...more], { VIGIA_STATE: folder }, folder)
}

const rejected = () =>
  readFileSync(join(folder, 'imports', 'answers.rejected.csv'), 'utf8')
    .trim()
    .split('\n')

const ten = `nps,who\n${[9, 9, 9, 9, 8, 8, 10, 10, 10, 6].map((score) => `${score},x`).join('\n')}\n`

describe('runImport', () => {
  it('records every row once, identical ones too, and changes nothing when it is run again', async () => {
    const { kept, world } = fakeApi()
    expect(await runImport(optionsFor(ten), world)).toBe(0)
    expect(kept.size).toBe(10)
    expect(await runImport(optionsFor(ten, '--restart'), world)).toBe(0)
    expect(kept.size).toBe(10)
  })

  it('does not read a finished file into the API again unless it is told to', async () => {
    const { world, batches } = fakeApi()
    await runImport(optionsFor(ten), world)
    await runImport(optionsFor(ten), world)
    expect(batches()).toBe(5)
  })

  it.each([1, 2, 3, 4, 5])('goes on where it was when batch %i fails', async (failsAt) => {
    const first = fakeApi(failsAt)
    await expect(runImport(optionsFor(ten), first.world)).rejects.toThrow('pulled the plug')
    const second = fakeApi()
    for (const [id, signal] of first.kept) second.kept.set(id, signal)
    expect(await runImport(optionsFor(ten), second.world)).toBe(0)
    expect(second.kept.size).toBe(10)
    expect(second.batches()).toBeLessThanOrEqual(6 - failsAt + 1)
  })

  it('keeps the good rows and lists the others, each once, with line and reason', async () => {
    const content = 'nps,who\n9,x\n11,x\nbad,x\n7,x\n9\n8,x\n'
    const { kept, world } = fakeApi()
    expect(await runImport(optionsFor(content), world)).toBe(3)
    expect(kept.size).toBe(2)
    expect(rejected()).toEqual([
      'line,reason,row',
      '3,score: A nps score goes from 0 to 10,"{""nps"":""11"",""who"":""x""}"',
      '4,"score: ""bad"" is not a number","{""nps"":""bad"",""who"":""x""}"',
      '5,The API refused it,"{""nps"":""7"",""who"":""x""}"',
      '6,"It has 1 columns, the header 2","{""nps"":""9"",""who"":""""}"',
    ])
  })

  it('forgets rejected rows that a kill left beyond the checkpoint', async () => {
    const content = 'nps,who\n11,x\n12,x\n13,x\n14,x\n9,x\n8,x\n'
    await expect(runImport(optionsFor(content, '--parallel', '1'), fakeApi(1).world)).rejects.toThrow(
      'pulled the plug',
    )
    const path = join(folder, 'imports', 'answers.rejected.csv')
    writeFileSync(path, `${readFileSync(path, 'utf8')}6,half a li`)
    await runImport(optionsFor(content, '--parallel', '1'), fakeApi().world)
    expect(rejected().map((line) => line.split(',')[0])).toEqual(['line', '2', '3', '4', '5'])
  })

  it('ends early and says so when it is interrupted', async () => {
    const { kept, world, batches } = fakeApi()
    const code = await runImport(optionsFor(ten), { ...world, isStopping: () => batches() >= 2 })
    expect(code).toBe(130)
    expect(kept.size).toBe(4)
    expect(await runImport(optionsFor(ten), world)).toBe(0)
    expect(kept.size).toBe(10)
  })

  it('shows what it would record, and sends nothing, in a dry run', async () => {
    const { said, world, batches } = fakeApi()
    expect(await runImport(optionsFor(ten, '--dry-run', '--limit', '4'), world)).toBe(0)
    expect(batches()).toBe(0)
    expect(said.join('\n')).toContain('4 signals would be sent, 0 rows left out.')
  })

  it.each([
    { why: 'a column is not there', args: ['--map', 'comment=words'], message: 'There is no column words' },
    { why: 'the preset is unknown', args: ['--preset', 'x'], message: 'airline-tweets' },
    { why: 'the batch is too large', args: ['--batch', '501'], message: 'from 1 to 500' },
    { why: 'the day is none', args: ['--shift-to', 'soon'], message: 'give a day' },
  ])('says what to mend when $why', async ({ args, message }) => {
    const attempt = async () => runImport(optionsFor(ten, ...args), fakeApi().world)
    await expect(attempt()).rejects.toThrow(message)
  })

  it('asks for a key anywhere but on this machine', () => {
    expect(() => optionsFor(ten, '--url', 'https://cx.example.com')).toThrow('--key')
    expect(() => optionsFor(ten, '--url', 'https://localhost.example.com')).toThrow('--key')
  })
})

import { execFileSync } from 'node:child_process'

/** The resident memory of the local runtime, in MiB: the largest of its processes. */
export function runtimeMemory(): number {
  const sizes = execFileSync('ps', ['-A', '-o', 'rss=,comm='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('workerd'))
    .map((line) => Number(line.trim().split(/\s+/)[0]))
  return Math.round(Math.max(0, ...sizes) / 1_024)
}

export const ownMemory = (): number => Math.round(process.memoryUsage.rss() / 1_048_576)

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a local run writes its mail to: a file of text and one of HTML for each. */
function filesIn(state: string, kind: 'text' | 'html'): string[] {
  const paths = readdirSync(join(state, 'wrangler'), { recursive: true, encoding: 'utf8' })
  const folder = `email-${kind}/`
  return paths.filter((path) => path.includes(folder)).map((path) => join(state, 'wrangler', path))
}

/** The captured mail that says `words`, as soon as it is there. @throws where there is none within ten seconds. */
export async function mailThatSays(
  state: string,
  words: string,
  kind: 'text' | 'html' = 'text',
): Promise<string> {
  for (const until = Date.now() + 10_000; Date.now() < until;) {
    const found = filesIn(state, kind)
      .map((path) => readFileSync(path, 'utf8'))
      .find((mail) => mail.includes(words))
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail says "${words}"`)
}

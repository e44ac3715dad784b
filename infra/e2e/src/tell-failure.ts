import { afterEach } from 'vitest'

import { opened } from './page.ts'

const MOST_CHARACTERS = 2_000

/** Of a test that failed: what its pages showed, waited for and complained of. A run elsewhere leaves nothing else to look at. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const { page, complaints, waitsFor } of opened) {
    const seen = await page.locator('body').innerText({ timeout: 1_000 }).catch(String)
    console.error(
      `${task.name}: ${page.url()}\nwaited for: ${waitsFor().join(' ')}\ncomplained: ${complaints.join(' ')}\n${seen.slice(0, MOST_CHARACTERS)}`,
    )
  }
})

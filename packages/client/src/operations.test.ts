import { routes } from '@vigia/contracts'
import { expect, it } from 'vitest'

it('carries the method and the path of every contract, without their schemas', async () => {
  const lines = Object.entries(routes).map(([id, { method, path }]) => `  ${id}: ['${method}', '${path}'],`)
  const text = `// Written from the contracts by operations.test.ts: run \`vitest -u\` after a change of them.\nexport const operations = {\n${lines.join('\n')}\n} as const\n`
  await expect(text).toMatchFileSnapshot('./operations.gen.ts')
})

import type { Plugin } from 'vite'

const area = /\/i18n\/messages\/[\w-]+\.ts\?language=(es|en)$/

/**
 * Messages in one language alone: `messages/index.ts?language=es` is that module, and those it imports, without the
 * other language, so that nobody loads words that are not shown.
 */
export const oneLanguage = (): Plugin => ({
  name: 'one-language',
  enforce: 'pre',
  async resolveId(source, importer) {
    const language = area.exec(importer ?? '')?.[1]
    if (language === undefined || !source.startsWith('./')) return null
    const found = await this.resolve(source, importer?.replace(/\?.*$/, ''), { skipSelf: true })
    return found && `${found.id}?language=${language}`
  },
  transform(code, id) {
    const language = area.exec(id)?.[1]
    if (language === undefined) return null
    return code
      .replace(/^export const (\w+) = \{ es, en \}/m, `export const $1 = { ${language} }`)
      .replaceAll(/^const forms = /gm, '/* @__NO_SIDE_EFFECTS__ */ const forms = ')
  },
})

import { Monitor, Moon, Sun } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'
import { languages } from '../i18n/language.ts'
import { themes, useTheme } from '../preferences/theme.ts'
import { Segmented } from '../ui/segmented.tsx'

const icons = { system: Monitor, light: Sun, dark: Moon } as const

export function LanguageChoice() {
  const { t, language, setLanguage } = useI18n()
  const options = languages.map((value) => ({
    value,
    label: t.common.language[value],
    content: value.toUpperCase(),
  }))
  return (
    <Segmented
      label={t.common.language.label}
      value={language}
      onChange={setLanguage}
      options={options}
      small
    />
  )
}

export function ThemeChoice() {
  const { t } = useI18n()
  const [theme, setTheme] = useTheme()
  const options = themes.map((value) => {
    const Icon = icons[value]
    return { value, label: t.common.theme[value], content: <Icon className="size-4" aria-hidden="true" /> }
  })
  return <Segmented label={t.common.theme.label} value={theme} onChange={setTheme} options={options} small />
}

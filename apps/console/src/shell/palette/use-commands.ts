import { useNavigate } from '@tanstack/react-router'
import { FileText, Keyboard, Languages, LogOut, Moon, Sun, SunMoon } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { languages } from '../../i18n/language.ts'
import { themes, useTheme } from '../../preferences/theme.ts'
import { useSession } from '../../session/session.tsx'
import { goKeys } from '../go-keys.ts'
import { groups } from '../navigation.tsx'
import type { Command } from './command.ts'

const icons = { system: SunMoon, light: Sun, dark: Moon } as const

const letterOf = (name: string) => goKeys.find((key) => key.name === name)?.letter

const action = (id: string, label: string, icon: Command['icon'], run: () => void): Command => ({
  id: `action:${id}`,
  group: 'actions',
  label,
  icon,
  run,
})

/** What is always there to do: the pages and the actions. */
export function useCommands(showShortcuts: () => void): Command[] {
  const { t, language, setLanguage } = useI18n()
  const [theme, setTheme] = useTheme()
  const { close } = useSession()
  const navigate = useNavigate()
  const words = t.palette

  const places = [
    ...groups.flatMap(({ places: all }) => all),
    { to: '/report', name: 'report', icon: FileText } as const,
  ]
  const pages = places.map(({ to, name, icon }): Command => {
    const letter = letterOf(name)
    return {
      id: `page:${name}`,
      group: 'pages',
      label: t.common.nav[name],
      icon,
      ...(letter === undefined ? {} : { keys: ['G', letter.toUpperCase()] }),
      isLasting: true,
      run: () => void navigate({ to }),
    }
  })
  return [
    ...pages,
    ...languages
      .filter((other) => other !== language)
      .map((other) => action(`language-${other}`, words.speak[other], Languages, () => setLanguage(other))),
    ...themes
      .filter((other) => other !== theme)
      .map((other) => action(`theme-${other}`, words.theme[other], icons[other], () => setTheme(other))),
    { ...action('shortcuts', words.shortcuts, Keyboard, showShortcuts), keys: ['?'] },
    action('lock', t.common.lock, LogOut, () => close(false)),
  ]
}

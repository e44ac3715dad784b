import { LanguageChoice, ThemeChoice } from './choices.tsx'
import { UserMenu } from './user-menu.tsx'

export function Preferences() {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <LanguageChoice />
        <ThemeChoice />
      </div>
      <UserMenu />
    </div>
  )
}

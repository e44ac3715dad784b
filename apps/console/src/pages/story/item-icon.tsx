import type { TimelineItem } from '@vigia/contracts/customers'
import type { Channel } from '@vigia/contracts/vocabulary'
import type { LucideIcon } from 'lucide-react'
import {
  Activity,
  BellRing,
  Bot,
  Braces,
  ClipboardCheck,
  Cpu,
  Flag,
  Globe,
  Mail,
  MessageCircle,
  MessagesSquare,
  MessageSquareText,
  Phone,
  Share2,
  Smartphone,
  Store,
  TabletSmartphone,
} from 'lucide-react'

import { classes } from '../../ui/classes.ts'
import { feelingOf } from '../../ui/experience.ts'

const channels: Record<Channel, LucideIcon> = {
  web: Globe,
  app: Smartphone,
  email: Mail,
  sms: MessageSquareText,
  phone: Phone,
  chat: MessagesSquare,
  bot: Bot,
  store: Store,
  kiosk: TabletSmartphone,
  social: Share2,
  iot: Cpu,
  api: Braces,
}

const tones = {
  good: 'bg-good-soft text-good-ink',
  mixed: 'bg-sunken text-soft',
  bad: 'bg-bad-soft text-bad-ink',
  ours: 'bg-accent-soft text-accent',
} as const

const lookOf = (item: TimelineItem): [LucideIcon, keyof typeof tones] => {
  switch (item.kind) {
    case 'feedback':
    case 'event':
      return [channels[item.channel] ?? MessageCircle, feelingOf(item.experience, item.negative)]
    case 'outcome':
      return [Flag, item.outcome === 'churned' ? 'bad' : 'good']
    case 'risk':
      return [Activity, 'mixed']
    case 'case':
      return [ClipboardCheck, 'ours']
    case 'alert':
      return [BellRing, 'ours']
    default:
      return item satisfies never
  }
}

/** The channel by its icon, the experience by its tone. The words beside say both. */
export function ItemIcon({ item }: { item: TimelineItem }) {
  const [Icon, tone] = lookOf(item)
  return (
    <span
      className={classes(
        'relative z-10 grid size-9 shrink-0 place-items-center rounded-full ring-4 ring-surface',
        tones[tone],
      )}
    >
      <Icon className="size-4" aria-hidden="true" />
    </span>
  )
}

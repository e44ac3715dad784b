export const switchClass =
  'relative h-6 w-10 shrink-0 rounded-full bg-edge transition-colors data-[state=checked]:bg-accent disabled:opacity-55'

export const thumbClass =
  'block size-5 translate-x-0.5 rounded-full bg-surface shadow-card transition-transform data-[state=checked]:translate-x-4.5'

/** The lookout in the crow's nest at the masthead, which is also a V. */
export function Logo({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g
        className="stroke-on-accent"
        fill="none"
        strokeWidth="2.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d="M6.8 12.6h18.4L16 22.4z" />
        <path d="M16 22.4v5.2" />
      </g>
      <circle cx="16" cy="7.6" r="2.6" className="fill-on-accent" />
    </svg>
  )
}

import { useId, useMemo, useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { classes } from '../../ui/classes.ts'
import { highlight } from './highlight.ts'

/** Longer texts begin folded: one of ten thousand characters must not push all others away. */
const LONG = 480

/** What somebody wrote, as text and nothing else, in its own direction, with the words that were sought. */
export function CommentText({ text, query = '' }: { text: string; query?: string }) {
  const { t } = useI18n()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > LONG
  const pieces = useMemo(() => highlight(text, query), [text, query])
  return (
    <>
      <p
        id={id}
        dir="auto"
        className={classes('wrap-anywhere whitespace-pre-line', isLong && !isOpen && 'line-clamp-5')}
        data-testid="comment-text"
      >
        {pieces.map((piece, i) =>
          piece.isHit ? (
            // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text, in their order
            <mark key={i} className="rounded-sm bg-warn-soft text-warn-ink">
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="no-print mt-0.5 rounded text-sm font-medium text-accent hover:underline"
        >
          {isOpen ? t.comments.readLess : t.comments.readAll}
        </button>
      )}
    </>
  )
}

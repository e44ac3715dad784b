const COMMENTS = [
  'El pedido llegó a tiempo y la atención fue muy amable, volveré a comprar.',
  'Great service, the parcel came a day early and everything was well packed.',
]

/** A good answer of one of `customers`, every second one with a comment. Nobody is nudged by it. */
export const goodFeedback = (index: number, customers: number) => ({
  customer: { id: `c${index % customers}` },
  touchpoint: 'checkout',
  channel: 'web',
  metric: 'nps',
  score: 9 + (index % 2),
  ...(index % 2 === 0 && { comment: COMMENTS[(index >> 1) % COMMENTS.length] }),
})

export const batchOf = (size: number, from: number, customers: number) => ({
  signals: Array.from({ length: size }, (_, i) => ({
    kind: 'feedback',
    ...goodFeedback(from * size + i, customers),
  })),
})

import type { Question, SurveyDefinition } from './index.ts'

export const text = (es: string) => ({ es })
export const question = (id: string, type: Question['type'], over: Partial<Question> = {}): Question => ({
  id,
  type,
  text: text(id),
  ...over,
})
export const options = [
  { id: 'late', text: text('tarde') },
  { id: 'broken', text: text('roto') },
]

/** Somebody who would not recommend us is asked what was wrong, who helped, and why. */
export const survey: SurveyDefinition = {
  kind: 'transactional',
  touchpoint: 'delivery',
  languages: ['es', 'en'],
  questions: [
    question('recommend', 'nps', {
      required: true,
      jumps: [{ when: [{ question: 'recommend', atLeast: 9 }], to: 'praise' }],
    }),
    question('problem', 'multiple', { options, when: [{ question: 'recommend', atMost: 6 }] }),
    question('why', 'text', { when: [{ question: 'recommend', atMost: 8 }] }),
    question('help', 'csat', {
      touchpoint: 'call-center',
      when: [{ question: 'problem', anyOf: ['broken'] }],
    }),
    question('praise', 'text'),
  ],
  thanks: [
    { text: text('Lo sentimos'), when: [{ question: 'recommend', atMost: 6 }] },
    { text: text('Gracias') },
  ],
}

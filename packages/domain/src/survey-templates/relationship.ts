import { both, ces, choice, csat, nps, survey, thanks, words, type SurveyTemplate } from './parts.ts'

const unhappy = (question: string, atMost: number) => [{ question, atMost }]

/** Templates for the time after the parcel: use, support, loyalty, and the people who serve. */
export const relationshipTemplates: readonly SurveyTemplate[] = [
  {
    id: 'product-review',
    stage: 'use',
    name: both('El producto en uso', 'The product in use'),
    definition: survey(
      'transactional',
      'product',
      [
        {
          id: 'stars',
          type: 'stars',
          text: both('¿Cuántas estrellas le da al producto?', 'How many stars do you give the product?'),
          required: true,
        },
        words('why', both('¿Por qué?', 'Why?')),
      ],
      thanks('stars', 2),
    ),
  },
  {
    id: 'onboarding',
    stage: 'use',
    name: both('Primeros pasos', 'First steps'),
    definition: survey(
      'transactional',
      'onboarding',
      [
        ces(both('Empezar me ha resultado fácil.', 'Getting started was easy.')),
        words('stuck', both('¿Dónde se ha atascado?', 'Where did you get stuck?'), unhappy('effort', 4)),
      ],
      thanks('effort', 3),
    ),
  },
  {
    id: 'support-contact',
    stage: 'support',
    name: both('Después de hablar con nosotros', 'After talking to us'),
    definition: survey(
      'transactional',
      'call-center',
      [
        {
          id: 'solved',
          type: 'single',
          text: both('¿Le hemos resuelto el problema?', 'Did we solve your problem?'),
          required: true,
          options: [
            { id: 'first', text: both('Sí, a la primera', 'Yes, the first time') },
            { id: 'later', text: both('Sí, después de insistir', 'Yes, after I insisted') },
            { id: 'no', text: both('No', 'No') },
          ],
        },
        csat(both('¿Cómo fue la atención?', 'How was the service?')),
        words('pending', both('¿Qué queda por resolver?', 'What is still to be solved?'), [
          { question: 'solved', anyOf: ['no'] },
        ]),
        words(
          'why',
          both('¿Qué habríamos podido hacer mejor?', 'What could we have done better?'),
          unhappy('satisfaction', 3),
        ),
      ],
      thanks('satisfaction', 2),
    ),
  },
  {
    id: 'support-effort',
    stage: 'support',
    name: both('Esfuerzo en la atención', 'Effort in support'),
    definition: survey(
      'transactional',
      'support',
      [
        ces(both('Resolver mi problema ha sido fácil.', 'Solving my problem was easy.')),
        choice(
          'obstacle',
          both('¿Qué lo ha hecho difícil?', 'What made it hard?'),
          [
            ['repeat', 'Tuve que repetir lo mismo', 'I had to repeat myself'],
            ['wait', 'Esperé demasiado', 'I waited too long'],
            ['transfer', 'Me pasaron de una persona a otra', 'I was passed from one person to another'],
            ['unsolved', 'Sigue sin resolverse', 'It is still not solved'],
          ],
          unhappy('effort', 4),
        ),
        words('why', both('Cuéntenos un poco más', 'Tell us a little more'), unhappy('effort', 4)),
      ],
      thanks('effort', 3),
    ),
  },
  {
    id: 'chat-rating',
    stage: 'support',
    name: both('Valoración del chat', 'Chat rating'),
    definition: survey(
      'transactional',
      'chat',
      [
        {
          id: 'helped',
          type: 'thumbs',
          text: both('¿Le ha ayudado esta conversación?', 'Did this conversation help?'),
          required: true,
        },
        words('why', both('¿Qué faltó?', 'What was missing?'), unhappy('helped', 0)),
      ],
      thanks('helped', 0),
    ),
  },
  {
    id: 'relationship-nps',
    stage: 'loyalty',
    name: both('Recomendación (NPS)', 'Recommendation (NPS)'),
    definition: survey(
      'relationship',
      'relationship',
      [
        nps(
          both(
            '¿Con qué probabilidad nos recomendaría a un familiar o amigo?',
            'How likely are you to recommend us to a friend or relative?',
          ),
        ),
        words(
          'improve',
          both('¿Qué tendríamos que mejorar?', 'What should we improve?'),
          unhappy('recommend', 6),
        ),
        words('missing', both('¿Qué le falta para darnos un 10?', 'What is missing for a 10?'), [
          { question: 'recommend', atLeast: 7, atMost: 8 },
        ]),
        words('liked', both('¿Qué es lo que más valora?', 'What do you value most?'), [
          { question: 'recommend', atLeast: 9 },
        ]),
      ],
      thanks('recommend', 6),
    ),
  },
  {
    id: 'leaving',
    stage: 'loyalty',
    name: both('Por qué se marcha', 'Why you are leaving'),
    definition: survey(
      'relationship',
      'cancellation',
      [
        choice('reason', both('¿Por qué se marcha?', 'Why are you leaving?'), [
          ['price', 'El precio', 'The price'],
          ['quality', 'La calidad', 'The quality'],
          ['service', 'La atención', 'The service'],
          ['need', 'Ya no lo necesito', 'I no longer need it'],
          ['other', 'Otro motivo', 'Another reason'],
        ]),
        words('stay', both('¿Qué le habría hecho quedarse?', 'What would have made you stay?')),
        nps(both('Aun así, ¿nos recomendaría?', 'Even so, would you recommend us?')),
      ],
      thanks('recommend', 6),
    ),
  },
  {
    id: 'employee-enps',
    stage: 'loyalty',
    name: both('Equipo: eNPS', 'Team: eNPS'),
    definition: survey(
      'employee',
      'team',
      [
        {
          id: 'recommend',
          type: 'enps',
          text: both(
            '¿Con qué probabilidad recomendaría trabajar aquí?',
            'How likely are you to recommend working here?',
          ),
          required: true,
          low: both('Nada probable', 'Not at all likely'),
          high: both('Muy probable', 'Extremely likely'),
        },
        words('why', both('¿Qué cambiaría primero?', 'What would you change first?')),
      ],
      [
        {
          text: both('¡Gracias! Nadie verá quién ha respondido.', 'Thank you! Nobody will see who answered.'),
        },
      ],
    ),
  },
]

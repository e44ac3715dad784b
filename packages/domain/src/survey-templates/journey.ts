import { both, ces, choice, csat, survey, thanks, words, type SurveyTemplate } from './parts.ts'

const unhappy = (question: string, atMost: number) => [{ question, atMost }]

/** One template or more for each stage from the first look to the parcel. */
export const journeyTemplates: readonly SurveyTemplate[] = [
  {
    id: 'first-visit',
    stage: 'awareness',
    name: both('Primera visita', 'First visit'),
    definition: survey(
      'transactional',
      'website',
      [
        {
          id: 'found',
          type: 'thumbs',
          text: both('¿Ha encontrado lo que buscaba?', 'Did you find what you were looking for?'),
          required: true,
        },
        words('missing', both('¿Qué le ha faltado?', 'What was missing?'), unhappy('found', 0)),
        {
          id: 'source',
          type: 'single',
          text: both('¿Cómo nos ha conocido?', 'How did you hear about us?'),
          options: [
            { id: 'friend', text: both('Por un conocido', 'From somebody I know') },
            { id: 'search', text: both('Buscando en internet', 'Searching the web') },
            { id: 'social', text: both('En redes sociales', 'On social media') },
            { id: 'other', text: both('De otra forma', 'Some other way') },
          ],
        },
      ],
      thanks('found', 0),
    ),
  },
  {
    id: 'product-information',
    stage: 'consideration',
    name: both('Información del producto', 'Product information'),
    definition: survey(
      'transactional',
      'product-page',
      [
        ces(
          both(
            'La información me ha facilitado decidirme.',
            'The information made it easy for me to decide.',
          ),
        ),
        choice(
          'lacking',
          both('¿Qué habría querido saber?', 'What would you have liked to know?'),
          [
            ['price', 'Precio y gastos', 'Price and costs'],
            ['size', 'Medidas o talla', 'Measures or size'],
            ['delivery', 'Plazo de entrega', 'Delivery time'],
            ['reviews', 'Opiniones de otros', 'What others say'],
          ],
          unhappy('effort', 4),
        ),
        words('more', both('¿Algo más?', 'Anything else?'), unhappy('effort', 4)),
      ],
      thanks('effort', 3),
    ),
  },
  {
    id: 'checkout-effort',
    stage: 'purchase',
    name: both('Facilidad de la compra', 'Ease of buying'),
    definition: survey(
      'transactional',
      'checkout',
      [
        ces(both('La tienda me ha facilitado la compra.', 'The shop made it easy for me to buy.')),
        words('hard', both('¿Qué le ha costado más?', 'What was the hardest part?'), unhappy('effort', 4)),
        words('good', both('¿Qué le ha gustado?', 'What did you like?'), [
          { question: 'effort', atLeast: 5 },
        ]),
      ],
      thanks('effort', 3),
    ),
  },
  {
    id: 'store-visit',
    stage: 'purchase',
    name: both('Visita a la tienda', 'Store visit'),
    definition: survey(
      'transactional',
      'store',
      [
        csat(both('¿Cómo ha ido su visita de hoy?', 'How was your visit today?')),
        choice(
          'what',
          both('¿Qué ha fallado?', 'What went wrong?'),
          [
            ['waiting', 'La espera', 'The wait'],
            ['staff', 'La atención', 'The service'],
            ['stock', 'No tenían lo que quería', 'They did not have what I wanted'],
            ['price', 'El precio', 'The price'],
          ],
          unhappy('satisfaction', 2),
        ),
        words('why', both('Cuéntenos un poco más', 'Tell us a little more')),
      ],
      thanks('satisfaction', 2),
    ),
  },
  {
    id: 'after-delivery',
    stage: 'delivery',
    name: both('Después de la entrega', 'After delivery'),
    definition: survey(
      'transactional',
      'delivery',
      [
        csat(both('¿Cuánto le ha satisfecho la entrega?', 'How satisfied are you with the delivery?')),
        choice(
          'problem',
          both('¿Qué ha pasado?', 'What happened?'),
          [
            ['late', 'Llegó tarde', 'It came late'],
            ['broken', 'Llegó dañado', 'It came damaged'],
            ['missing', 'Faltaba algo', 'Something was missing'],
            ['information', 'Nadie me avisó', 'Nobody told me'],
          ],
          unhappy('satisfaction', 3),
        ),
        words(
          'why',
          both('¿Cómo podemos arreglarlo?', 'How can we put it right?'),
          unhappy('satisfaction', 3),
        ),
        words('liked', both('¿Qué le ha gustado más?', 'What did you like most?'), [
          { question: 'satisfaction', atLeast: 4 },
        ]),
      ],
      thanks('satisfaction', 2),
    ),
  },
]

import type {
  CaseOutcome,
  CaseStatus,
  Channel,
  MetricId,
  Outcome,
  Stage,
  Tier,
} from '@vigia/contracts/vocabulary'
import { touchpointNames } from '@vigia/domain/touchpoints'

type Words<K extends string> = Record<K, string>

const touchpointsIn = (language: 'es' | 'en') =>
  Object.fromEntries(Object.entries(touchpointNames).map(([slug, name]) => [slug, name[language]]))

interface Vocabulary {
  tier: Words<Tier>
  /** In the place of a tier, of who is gone. */
  left: string
  channel: Words<Channel>
  stage: Words<Stage>
  metric: Words<MetricId>
  status: Words<CaseStatus>
  caseOutcome: Words<CaseOutcome>
  outcome: Words<Outcome>
  identity: Words<'id' | 'email' | 'phone' | 'anonymousId'>
  experience: Words<'good' | 'mixed' | 'bad'>
  /** Names that touchpoints often carry; any other is shown as the organization wrote it. */
  touchpoint: Record<string, string>
  /** Events that the APIs do not know by themselves but that many send; any other is shown as it is called. */
  event: Record<string, string>
  theme: Record<string, string>
  emotion: Record<string, string>
}

const es: Vocabulary = {
  tier: { none: 'Bajo', watch: 'Vigilar', alert: 'Alerta', critical: 'Crítico' },
  left: 'Se fue',
  channel: {
    web: 'Web',
    app: 'App',
    email: 'Correo',
    sms: 'SMS',
    phone: 'Teléfono',
    chat: 'Chat',
    bot: 'Bot',
    store: 'Tienda',
    kiosk: 'Quiosco',
    social: 'Redes sociales',
    iot: 'Dispositivo',
    api: 'API',
  },
  stage: {
    awareness: 'Descubrimiento',
    consideration: 'Consideración',
    purchase: 'Compra',
    delivery: 'Entrega',
    use: 'Uso',
    support: 'Atención',
    loyalty: 'Lealtad',
  },
  metric: { nps: 'NPS', csat: 'CSAT', ces: 'CES', stars: 'Estrellas', enps: 'eNPS' },
  status: { open: 'Abierto', acknowledged: 'Visto', contacted: 'Contactado', resolved: 'Resuelto' },
  caseOutcome: { saved: 'Recuperado', lost: 'Perdido', not_at_risk: 'No estaba en riesgo' },
  outcome: { churned: 'Se fue', stayed: 'Se quedó', purchased: 'Compró', returned: 'Volvió' },
  identity: { id: 'Id', email: 'Correo', phone: 'Teléfono', anonymousId: 'Dispositivo' },
  experience: { good: 'Buena experiencia', mixed: 'Experiencia neutra', bad: 'Mala experiencia' },
  touchpoint: touchpointsIn('es'),
  event: { public_complaint: 'Queja en público' },
  theme: {
    value: 'valor',
    quality: 'calidad',
    availability: 'disponibilidad',
    functionality: 'funcionamiento',
    speed: 'rapidez',
    waiting: 'espera',
    effort: 'esfuerzo',
    information: 'información',
    resolution: 'solución',
    respect: 'respeto',
    professionalism: 'profesionalidad',
    personalisation: 'trato personal',
    consistency: 'coherencia',
    proactivity: 'proactividad',
    price: 'precio',
    delivery: 'entrega',
    staff: 'personal',
    product_defect: 'producto defectuoso',
    returns: 'devoluciones',
    billing: 'facturación y cobros',
  },
  emotion: {
    anger: 'enojo',
    sadness: 'tristeza',
    fear: 'preocupación',
    joy: 'alegría',
    surprise: 'sorpresa',
    disgust: 'disgusto',
    frustration: 'frustración',
    disappointment: 'decepción',
    gratitude: 'gratitud',
    trust: 'confianza',
    anticipation: 'expectativa',
  },
}

const en: Vocabulary = {
  tier: { none: 'Low', watch: 'Watch', alert: 'Alert', critical: 'Critical' },
  left: 'Left',
  channel: {
    web: 'Web',
    app: 'App',
    email: 'E-mail',
    sms: 'SMS',
    phone: 'Phone',
    chat: 'Chat',
    bot: 'Bot',
    store: 'Store',
    kiosk: 'Kiosk',
    social: 'Social media',
    iot: 'Device',
    api: 'API',
  },
  stage: {
    awareness: 'Awareness',
    consideration: 'Consideration',
    purchase: 'Purchase',
    delivery: 'Delivery',
    use: 'Use',
    support: 'Support',
    loyalty: 'Loyalty',
  },
  metric: { nps: 'NPS', csat: 'CSAT', ces: 'CES', stars: 'Stars', enps: 'eNPS' },
  status: { open: 'Open', acknowledged: 'Acknowledged', contacted: 'Contacted', resolved: 'Resolved' },
  caseOutcome: { saved: 'Saved', lost: 'Lost', not_at_risk: 'Was not at risk' },
  outcome: { churned: 'Left', stayed: 'Stayed', purchased: 'Bought', returned: 'Came back' },
  identity: { id: 'Id', email: 'E-mail', phone: 'Phone', anonymousId: 'Device' },
  experience: { good: 'Good experience', mixed: 'Neutral experience', bad: 'Bad experience' },
  touchpoint: touchpointsIn('en'),
  event: { public_complaint: 'Public complaint' },
  theme: {
    value: 'value',
    quality: 'quality',
    availability: 'availability',
    functionality: 'functionality',
    speed: 'speed',
    waiting: 'waiting',
    effort: 'effort',
    information: 'information',
    resolution: 'resolution',
    respect: 'respect',
    professionalism: 'professionalism',
    personalisation: 'personal treatment',
    consistency: 'consistency',
    proactivity: 'proactivity',
    price: 'price',
    delivery: 'delivery',
    staff: 'staff',
    product_defect: 'product defect',
    returns: 'returns',
    billing: 'billing',
  },
  emotion: {
    anger: 'anger',
    sadness: 'sadness',
    fear: 'worry',
    joy: 'joy',
    surprise: 'surprise',
    disgust: 'disgust',
    frustration: 'frustration',
    disappointment: 'disappointment',
    gratitude: 'gratitude',
    trust: 'trust',
    anticipation: 'anticipation',
  },
}

export const vocabulary = { es, en }
